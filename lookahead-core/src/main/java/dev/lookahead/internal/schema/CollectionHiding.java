package dev.lookahead.internal.schema;

/**
 * What hides elements of a collection, besides what hides rows of their entity.
 *
 * @param links whether what links owner and element is only marked as deleted
 * @param tableRestriction whether the mapping has a condition on the table that links them
 * @param narrowed whether the collection has a condition or a filter of its own
 * @param dangling whether the table that links them may name rows that are gone
 * @param shared whether the column that links them is that of rows of other entities too
 */
public record CollectionHiding(
        boolean links, boolean tableRestriction, boolean narrowed, boolean dangling, boolean shared) {

    /** Nothing does. */
    public static final CollectionHiding NOTHING = new CollectionHiding(false, false, false, false, false);
}
