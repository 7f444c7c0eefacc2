package dev.lookahead.internal.hibernate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.metamodel.mapping.BasicValuedMapping;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.DiscriminatedAssociationModelPart;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.ModelPartContainer;
import org.hibernate.metamodel.model.domain.ReturnableType;
import org.hibernate.query.sqm.produce.function.FunctionReturnTypeResolver;
import org.hibernate.query.sqm.produce.function.StandardFunctionReturnTypeResolvers;
import org.hibernate.query.sqm.sql.SqmToSqlAstConverter;
import org.hibernate.query.sqm.tree.SqmTypedNode;
import org.hibernate.query.sqm.tree.domain.SqmPath;
import org.hibernate.query.sqm.tree.from.SqmFrom;
import org.hibernate.sql.ast.tree.SqlAstNode;
import org.hibernate.sql.ast.tree.from.PluralTableGroup;
import org.hibernate.sql.ast.tree.from.TableGroup;
import org.hibernate.type.spi.TypeConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * {@code lookahead_type(reference)}, {@code lookahead_key(reference)}: the columns of an association to
 * rows of several entities. HQL's own words for them join the table of each such entity, and do not go
 * with the elements of a collection.
 */
public final class ReferenceColumn extends ColumnFunction {

    public static final ReferenceColumn TYPE =
            new ReferenceColumn("lookahead_type", DiscriminatedAssociationModelPart::getDiscriminatorMapping);

    public static final ReferenceColumn KEY =
            new ReferenceColumn("lookahead_key", DiscriminatedAssociationModelPart::getKeyPart);

    private final Function<DiscriminatedAssociationModelPart, BasicValuedModelPart> part;

    private ReferenceColumn(String name, Function<DiscriminatedAssociationModelPart, BasicValuedModelPart> part) {
        super(name, 1, new TypeOfColumn());
        this.part = part;
    }

    /** The call. */
    public String of(String reference) {
        return getName() + "(" + reference + ")";
    }

    @Override
    @Nullable Column column(SqmTypedNode<?> reference, SqmToSqlAstConverter walker) {
        if (reference instanceof SqmFrom<?, ?> element
                && walker.getFromClauseAccess().findTableGroup(element.getNavigablePath())
                        instanceof PluralTableGroup collection) {
            return half(collection, collection.getModelPart().getElementDescriptor());
        }
        Deque<String> names = new ArrayDeque<>();
        SqmPath<?> path = (SqmPath<?>) reference;
        TableGroup group = null;
        while (group == null) {
            names.addFirst(path.getReferencedPathSource().getPathName());
            path = path.getLhs();
            group = walker.getFromClauseAccess().findTableGroup(path.getNavigablePath());
        }
        ModelPart found = group.getModelPart();
        for (String name : names) {
            found = ((ModelPartContainer) found).findSubPart(name, null);
        }
        return half(group, found);
    }

    private @Nullable Column half(TableGroup group, ModelPart found) {
        return found instanceof DiscriminatedAssociationModelPart reference
                ? column(group, part.apply(reference))
                : null;
    }

    /** HQL knows no type of the columns; SQL does. */
    private static final class TypeOfColumn implements FunctionReturnTypeResolver {

        @Override
        public @Nullable ReturnableType<?> resolveFunctionReturnType(
                @Nullable ReturnableType<?> implied,
                @Nullable SqmToSqlAstConverter walker,
                List<? extends SqmTypedNode<?>> arguments,
                TypeConfiguration types) {
            return implied;
        }

        @Override
        public BasicValuedMapping resolveFunctionReturnType(
                Supplier<BasicValuedMapping> implied, List<? extends SqlAstNode> arguments) {
            return StandardFunctionReturnTypeResolvers.useArgType(1).resolveFunctionReturnType(implied, arguments);
        }
    }
}
