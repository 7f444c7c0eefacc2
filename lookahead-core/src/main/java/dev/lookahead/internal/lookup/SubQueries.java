package dev.lookahead.internal.lookup;

import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Schema;
import java.util.Optional;

/**
 * How a sub-query over a collection has to be written so that it sees no row that is hidden. What
 * comes naturally, {@code from this.rows r}, forgets soft deletes, filters and tenants of the rows,
 * and whatever the collection's own table hides.
 */
final class SubQueries {

    private final Schema schema;

    SubQueries(Schema schema) {
        this.schema = schema;
    }

    /**
     * The rows of a collection, as the source of a sub-query; it may end with a condition. Nothing
     * where there is no way to write it.
     */
    Optional<String> rows(EntityDescription owner, Attribute collection, String alias) {
        if (hiddenByTable(collection)) {
            String root = alias.equals("o") ? "owner" : "o";
            String rows = owner.entityName() + " " + root + " join " + root + "." + collection.name() + " " + alias
                    + " where " + root + " = this and ";
            return seen(owner, collection, alias).map(rows::concat);
        }
        return Optional.of(forgotten(owner, collection)
                .map(target ->
                        target.entityName() + " " + alias + " where " + alias + " member of this." + collection.name())
                .orElse("this." + collection.name() + " " + alias));
    }

    /** What a sub-query over a collection would see, though it is hidden. */
    Optional<Oversight> oversight(EntityDescription owner, Attribute collection) {
        return collection instanceof Attribute.ToMany many && many.forgotten()
                ? Optional.of(new Oversight("the collection's table hides", "where the rows' own table is looked at"))
                : forgotten(owner, collection)
                        .map(target -> new Oversight(
                                target.hiding().softDelete() ? "are soft-deleted" : "a filter or the tenant hides",
                                "at the root of a sub-query"));
    }

    /**
     * Rows that are seen by mistake.
     *
     * @param which what they are
     * @param where Hibernate does hide them
     */
    record Oversight(String which, String where) {}

    private static boolean hiddenByTable(Attribute collection) {
        return collection instanceof Attribute.Elements elements
                ? elements.membership() == Attribute.Membership.PART_OF_TABLE
                : collection instanceof Attribute.ToMany many && many.forgotten();
    }

    /** What holds for the rows alone that the collection's table does not hide. */
    private Optional<String> seen(EntityDescription owner, Attribute collection, String alias) {
        if (collection instanceof Attribute.Elements elements) {
            return elements.single() ? Optional.of(alias + " is not null") : Optional.empty();
        }
        return neverNull(owner, (Attribute.ToMany) collection)
                .map(attribute -> alias + "." + attribute + " is not null"
                        + forgotten(owner, collection)
                                .map(target -> " and " + alias + " in (select h from " + target.entityName() + " h)")
                                .orElse(""));
    }

    /** An attribute that tells whether there is a row. */
    private Optional<String> neverNull(EntityDescription owner, Attribute.ToMany many) {
        return schema.entity(owner.unit(), many.target()).value().stream()
                .flatMap(target -> target.attributes().values().stream())
                .filter(each ->
                        each instanceof Attribute.Basic basic && basic.type().isPrimitive())
                .map(Attribute::name)
                .findFirst();
    }

    private Optional<EntityDescription> forgotten(EntityDescription owner, Attribute collection) {
        return Entities.target(collection)
                .flatMap(target -> schema.entity(owner.unit(), target).value())
                .filter(target -> target.hiding().forgotten());
    }
}
