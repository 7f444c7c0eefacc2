package dev.lookahead.internal.fetch;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.EntityAssociationMapping;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.metamodel.mapping.EntityValuedModelPart;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor.Nature;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.metamodel.model.domain.ReturnableType;
import org.hibernate.query.spi.QueryEngine;
import org.hibernate.query.sqm.NodeBuilder;
import org.hibernate.query.sqm.function.AbstractSqmFunctionDescriptor;
import org.hibernate.query.sqm.function.SelfRenderingSqmFunction;
import org.hibernate.query.sqm.produce.function.StandardArgumentsValidators;
import org.hibernate.query.sqm.produce.function.StandardFunctionReturnTypeResolvers;
import org.hibernate.query.sqm.sql.SqmToSqlAstConverter;
import org.hibernate.query.sqm.tree.SqmCopyContext;
import org.hibernate.query.sqm.tree.SqmTypedNode;
import org.hibernate.query.sqm.tree.from.SqmFrom;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.SqlAstNode;
import org.hibernate.sql.ast.tree.from.PluralTableGroup;
import org.hibernate.sql.ast.tree.from.TableGroup;
import org.jspecify.annotations.Nullable;

/**
 * {@code lookahead_owner(element, owner.id)}, {@code lookahead_element(element, element.id)}: an id as
 * the table of a joined collection has it; {@code lookahead_row(element, element.id)}: as the related
 * row has it. The second argument itself where there is no such column.
 *
 * <p>HQL has no word for these columns, so a statement over a collection reads the owner's table for
 * an id that the join table holds too. With these and a {@code right join} nothing of the owner is
 * left in the statement, and databases leave its table out.
 */
final class LinkColumn extends AbstractSqmFunctionDescriptor {

    static final LinkColumn OWNER = new LinkColumn(
            "lookahead_owner",
            collection -> column(collection, id(collection.getModelPart().getKeyDescriptor(), Nature.KEY)));

    static final LinkColumn ELEMENT = new LinkColumn(
            "lookahead_element",
            collection -> collection.getModelPart().getElementDescriptor() instanceof EntityAssociationMapping element
                    ? column(collection, id(element.getForeignKeyDescriptor(), element.getSideNature()))
                    : null);

    /** The id, or a column of it, in the related row itself, which a soft delete of the link keeps from being joined. */
    static final LinkColumn ROW = new LinkColumn("lookahead_row", collection -> {
        TableGroup row = collection.getElementTableGroup();
        return row.getModelPart() instanceof EntityValuedModelPart entity
                ? column(
                        row,
                        entity.getEntityMappingType().getIdentifierMapping().getSelectable(0))
                : null;
    });

    private interface Columns {
        @Nullable Column of(PluralTableGroup collection);
    }

    private record Column(TableGroup group, SelectableMapping mapping) {}

    private final Columns columns;

    private LinkColumn(String name, Columns columns) {
        super(name, StandardArgumentsValidators.exactly(2), StandardFunctionReturnTypeResolvers.useArgType(2), null);
        this.columns = columns;
    }

    /** The call. */
    String of(String element, String id) {
        return getName() + "(" + element + ", " + id + ")";
    }

    private static @Nullable Column column(TableGroup group, @Nullable SelectableMapping mapping) {
        return mapping == null ? null : new Column(group, mapping);
    }

    private static @Nullable BasicValuedModelPart id(ForeignKeyDescriptor key, Nature side) {
        return side == Nature.KEY && key.getTargetPart() instanceof EntityIdentifierMapping
                ? key.getKeyPart().asBasicValuedModelPart()
                : null;
    }

    @Override
    protected <T> SelfRenderingSqmFunction<T> generateSqmFunctionExpression(
            List<? extends SqmTypedNode<?>> arguments, @Nullable ReturnableType<T> type, QueryEngine engine) {
        return new Call<>(this, arguments, type, engine.getCriteriaBuilder());
    }

    private static final class Call<T> extends SelfRenderingSqmFunction<T> {

        private static final long serialVersionUID = 1;

        private final transient LinkColumn function;

        Call(
                LinkColumn function,
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
            SqlAstNode column = column(walker);
            SqlAstNode shown =
                    column != null ? column : (SqlAstNode) arguments.get(1).accept(walker);
            return List.of(shown, shown); // The type is asked of the second.
        }

        private @Nullable SqlAstNode column(SqmToSqlAstConverter walker) {
            if (!(getArguments().get(0) instanceof SqmFrom<?, ?> element)
                    || !(walker.getFromClauseAccess().findTableGroup(element.getNavigablePath())
                            instanceof PluralTableGroup collection)) {
                return null;
            }
            Column column = function.columns.of(collection);
            return column == null
                    ? null
                    : walker.getSqlExpressionResolver()
                            .resolveSqlExpression(
                                    column.group.resolveTableReference(
                                            column.group.getNavigablePath(),
                                            column.mapping.getContainingTableExpression()),
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
