package dev.lookahead.internal.hibernate;

import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.EntityAssociationMapping;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.metamodel.mapping.EntityValuedModelPart;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor.Nature;
import org.hibernate.query.sqm.produce.function.StandardFunctionReturnTypeResolvers;
import org.hibernate.query.sqm.sql.SqmToSqlAstConverter;
import org.hibernate.query.sqm.tree.SqmTypedNode;
import org.hibernate.query.sqm.tree.from.SqmFrom;
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
public final class LinkColumn extends ColumnFunction {

    public static final LinkColumn OWNER = new LinkColumn(
            "lookahead_owner",
            collection -> column(collection, id(collection.getModelPart().getKeyDescriptor(), Nature.KEY)));

    public static final LinkColumn ELEMENT = new LinkColumn(
            "lookahead_element",
            collection -> collection.getModelPart().getElementDescriptor() instanceof EntityAssociationMapping element
                    ? column(collection, id(element.getForeignKeyDescriptor(), element.getSideNature()))
                    : null);

    /** The id, or a column of it, in the related row itself, which a soft delete of the link keeps from being joined. */
    public static final LinkColumn ROW = new LinkColumn("lookahead_row", collection -> {
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

    private final Columns columns;

    private LinkColumn(String name, Columns columns) {
        super(name, 2, StandardFunctionReturnTypeResolvers.useArgType(2));
        this.columns = columns;
    }

    /** The call. */
    public String of(String element, String id) {
        return getName() + "(" + element + ", " + id + ")";
    }

    private static @Nullable BasicValuedModelPart id(ForeignKeyDescriptor key, Nature side) {
        return side == Nature.KEY && key.getTargetPart() instanceof EntityIdentifierMapping
                ? key.getKeyPart().asBasicValuedModelPart()
                : null;
    }

    @Override
    @Nullable Column column(SqmTypedNode<?> element, SqmToSqlAstConverter walker) {
        return element instanceof SqmFrom<?, ?> from
                        && walker.getFromClauseAccess().findTableGroup(from.getNavigablePath())
                                instanceof PluralTableGroup collection
                ? columns.of(collection)
                : null;
    }
}
