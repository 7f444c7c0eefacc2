package dev.lookahead.internal.hql;

import dev.lookahead.internal.schema.EntityDescription;

/**
 * A collection as a sub-query names it.
 *
 * @param row the row that has it, as the query around names that
 * @param owner the entity of that row
 * @param names what leads from the row to the collection
 */
record CollectionPath(String row, EntityDescription owner, String names) {

    /** One of the fragment's own row, or of an embeddable in it. */
    static CollectionPath of(EntityDescription owner, String names) {
        return new CollectionPath(NameWalk.THIS, owner, names);
    }

    String text() {
        return row + "." + names;
    }
}
