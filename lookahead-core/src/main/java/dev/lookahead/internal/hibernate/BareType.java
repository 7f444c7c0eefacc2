package dev.lookahead.internal.hibernate;

import java.util.List;
import java.util.function.Supplier;
import org.hibernate.metamodel.mapping.BasicValuedMapping;
import org.hibernate.metamodel.model.domain.ReturnableType;
import org.hibernate.query.sqm.produce.function.FunctionReturnTypeResolver;
import org.hibernate.query.sqm.produce.function.StandardFunctionReturnTypeResolvers;
import org.hibernate.query.sqm.sql.SqmToSqlAstConverter;
import org.hibernate.query.sqm.tree.SqmTypedNode;
import org.hibernate.sql.ast.tree.SqlAstNode;
import org.hibernate.type.BasicType;
import org.hibernate.type.spi.TypeConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * The type of the argument without the attribute that it comes from. A derived table calls what has the type of an
 * attribute like that attribute's column, whatever its alias; two of these would be called the same.
 */
final class BareType implements FunctionReturnTypeResolver {

    private static final FunctionReturnTypeResolver ARGUMENT = StandardFunctionReturnTypeResolvers.useArgType(1);

    @Override
    public @Nullable ReturnableType<?> resolveFunctionReturnType(
            @Nullable ReturnableType<?> implied,
            @Nullable SqmToSqlAstConverter walker,
            List<? extends SqmTypedNode<?>> arguments,
            TypeConfiguration types) {
        return ARGUMENT.resolveFunctionReturnType(implied, walker, arguments, types);
    }

    @Override
    public @Nullable BasicValuedMapping resolveFunctionReturnType(
            Supplier<BasicValuedMapping> implied, List<? extends SqlAstNode> arguments) {
        BasicValuedMapping type = ARGUMENT.resolveFunctionReturnType(implied, arguments);
        return type != null && type.getJdbcMapping() instanceof BasicType<?> bare ? bare : type;
    }
}
