package dev.lookahead.internal.hibernate;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.metamodel.model.domain.ReturnableType;
import org.hibernate.query.spi.QueryEngine;
import org.hibernate.query.sqm.NodeBuilder;
import org.hibernate.query.sqm.function.AbstractSqmFunctionDescriptor;
import org.hibernate.query.sqm.function.SelfRenderingSqmFunction;
import org.hibernate.query.sqm.produce.function.FunctionReturnTypeResolver;
import org.hibernate.query.sqm.produce.function.StandardArgumentsValidators;
import org.hibernate.query.sqm.sql.SqmToSqlAstConverter;
import org.hibernate.query.sqm.tree.SqmCopyContext;
import org.hibernate.query.sqm.tree.SqmTypedNode;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.SqlAstNode;
import org.hibernate.sql.ast.tree.from.TableGroup;
import org.jspecify.annotations.Nullable;

/**
 * A function of HQL that is a column which HQL has no word for. It is found by the first argument, which
 * itself is not translated, so that nothing is joined for it. Where there is none it is the last argument.
 */
abstract class ColumnFunction extends AbstractSqmFunctionDescriptor {

    /** A column of a table in the statement. */
    record Column(TableGroup group, SelectableMapping mapping) {}

    ColumnFunction(String name, int arguments, FunctionReturnTypeResolver type) {
        super(name, StandardArgumentsValidators.exactly(arguments), type, null);
    }

    /** The column, or null where there is none. */
    abstract @Nullable Column column(SqmTypedNode<?> of, SqmToSqlAstConverter walker);

    static @Nullable Column column(TableGroup group, @Nullable SelectableMapping mapping) {
        return mapping == null ? null : new Column(group, mapping);
    }

    @Override
    protected <T> SelfRenderingSqmFunction<T> generateSqmFunctionExpression(
            List<? extends SqmTypedNode<?>> arguments, @Nullable ReturnableType<T> type, QueryEngine engine) {
        return new Call<>(this, arguments, type, engine.getCriteriaBuilder());
    }

    private static final class Call<T> extends SelfRenderingSqmFunction<T> {

        private static final long serialVersionUID = 1;

        private final transient ColumnFunction function;

        Call(
                ColumnFunction function,
                List<? extends SqmTypedNode<?>> arguments,
                @Nullable ReturnableType<T> type,
                NodeBuilder builder) {
            super(
                    function,
                    Call::render,
                    arguments,
                    type,
                    function.getArgumentsValidator(),
                    function.getReturnTypeResolver(),
                    builder,
                    function.getName());
            this.function = function;
        }

        @Override
        public SelfRenderingSqmFunction<T> copy(SqmCopyContext context) {
            SelfRenderingSqmFunction<T> known = context.getCopy(this);
            if (known != null) {
                return known;
            }
            List<SqmTypedNode<?>> arguments = new ArrayList<>();
            getArguments().forEach(argument -> arguments.add(argument.copy(context)));
            SelfRenderingSqmFunction<T> copy =
                    context.registerCopy(this, new Call<>(function, arguments, getImpliedResultType(), nodeBuilder()));
            copyTo(copy, context);
            return copy;
        }

        @Override
        protected List<SqlAstNode> resolveSqlAstArguments(
                List<? extends SqmTypedNode<?>> arguments, SqmToSqlAstConverter walker) {
            Column column = function.column(arguments.get(0), walker);
            SqlAstNode shown = column != null
                    ? expression(column, walker)
                    : (SqlAstNode) arguments.get(arguments.size() - 1).accept(walker);
            return List.of(shown, shown); // The type may be asked of the second.
        }

        private static SqlAstNode expression(Column column, SqmToSqlAstConverter walker) {
            return walker.getSqlExpressionResolver()
                    .resolveSqlExpression(
                            column.group.resolveTableReference(
                                    column.group.getNavigablePath(), column.mapping.getContainingTableExpression()),
                            column.mapping);
        }

        private static void render(
                SqlAppender appender,
                List<? extends SqlAstNode> arguments,
                @Nullable ReturnableType<?> type,
                SqlAstTranslator<?> translator) {
            arguments.get(0).accept(translator);
        }
    }
}
