package dev.lookahead.internal.hql;

import dev.lookahead.internal.hql.CollectionUse.Kind;
import dev.lookahead.internal.hql.CollectionUse.Spot;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.CollectionHiding;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Hiding;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which hidden rows Hibernate forgets to hide where a query looks into a collection. It mostly looks at what links
 * them alone, and where it joins the rows, it may do so without their condition: measured with Hibernate 7.4 on H2,
 * PostgreSQL and MariaDB.
 *
 * @param collection where it looks
 * @param target the entity of the rows, or null where there is none, or where it is not known
 */
record Oversights(Attribute.Collection collection, @Nullable EntityDescription target) {

    /** What is seen by mistake, if anything; said of rows. */
    Optional<String> of(Kind kind) {
        return Optional.ofNullable(collection.holdsRows() ? ofRows(kind) : ofValues(kind));
    }

    /** The same where something is asked of each row that is there, which others may not answer. */
    Optional<String> of(Kind kind, Set<String> asked) {
        boolean there = asked.contains(Spot.ROW)
                || (filters().isEmpty() && asked.stream().anyMatch(this::tellsPresence));
        return there ? Optional.empty() : of(kind);
    }

    private @Nullable String ofValues(Kind kind) {
        boolean forgets = kind == Kind.SIZE || kind == Kind.AGGREGATE || kind == Kind.JOIN;
        return forgets && hiding().links() ? LINKS : null;
    }

    private static final String LINKS = "are soft-deleted in the collection's table";

    private @Nullable String ofRows(Kind kind) {
        boolean table = collection.membership() != Attribute.Membership.COLUMN;
        return switch (kind) {
            case SIZE, AGGREGATE -> counted(table);
            case EMPTY -> hiding().shared() ? others() : seen(table);
            case EXISTS, SOURCE -> seen(table);
            case JOIN -> !table && ofRows().softDelete() ? DELETED : seen(table);
            case MEMBER -> hiding().links() ? LINKS : table && hiding().narrowed() ? OWN : null;
            case ELEMENTS -> hiding().links() ? LINKS : hiding().tableRestriction() ? OF_TABLE : null;
        };
    }

    private static final String DELETED = "are soft-deleted";
    private static final String FILTERED = "a filter or the tenant hides";
    private static final String OWN = "a condition of the collection hides";
    private static final String OF_TABLE = "a condition on the collection's table hides";
    private static final String GONE = "are gone, and only linked";

    private @Nullable String counted(boolean table) {
        if (hiding().shared()) {
            return others();
        }
        if (ofRows().softDelete()) {
            return DELETED;
        }
        if (!filters().isEmpty()) {
            return FILTERED;
        }
        if (table && ofRows().restriction()) {
            return "a condition of their entity hides";
        }
        if (table && hiding().narrowed()) {
            return OWN;
        }
        return hiding().links() ? LINKS : hiding().dangling() ? GONE : null;
    }

    private @Nullable String seen(boolean table) {
        if (!filters().isEmpty()) {
            return FILTERED;
        }
        if (!table) {
            return null;
        }
        if (ofRows().softDelete()) {
            return DELETED;
        }
        return hiding().links() ? LINKS : hiding().tableRestriction() ? OF_TABLE : hiding().dangling() ? GONE : null;
    }

    private String others() {
        return "are no `" + (target == null ? "" : target.simpleName()) + "`, and stand in the same table";
    }

    private Hiding ofRows() {
        return target == null ? Hiding.NOTHING : target.hiding();
    }

    private Set<String> filters() {
        return ofRows().filters();
    }

    private CollectionHiding hiding() {
        return collection.hiding();
    }

    /** Whether Hibernate asserts that no sub-query begins at the collection of a row outside, as it joins the rows outer. */
    boolean needsOwner() {
        return ofRows().softDelete() || hiding().links();
    }

    /** An id may be read from what links the rows, and so tells nothing. */
    private boolean tellsPresence(String asked) {
        if (target == null) {
            return true;
        }
        return !asked.equals(Spot.VALUE)
                && !asked.equals("id")
                && target.idColumns().stream()
                        .noneMatch(id -> id.name().equals(asked) || id.name().startsWith(asked + "."))
                && !target.id().name().equals(asked);
    }
}
