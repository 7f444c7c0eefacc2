package dev.lookahead.internal.schema;

import java.util.Set;

/**
 * What the mapping of an entity can hide its rows by.
 *
 * @param softDelete whether rows are only marked as deleted
 * @param restriction whether the mapping has a condition on them
 * @param filters the filters that concern them where a session enables them; a tenant id is one
 */
public record Hiding(boolean softDelete, boolean restriction, Set<String> filters) {

    /** All rows can be seen. */
    public static final Hiding NOTHING = new Hiding(false, false, Set.of());

    public Hiding {
        filters = Set.copyOf(filters);
    }

    /** Whether there is something. */
    public boolean hides() {
        return !equals(NOTHING);
    }
}
