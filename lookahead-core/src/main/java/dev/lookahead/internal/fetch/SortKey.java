package dev.lookahead.internal.fetch;

import dev.lookahead.internal.lookup.Part;
import org.jspecify.annotations.Nullable;

/**
 * A key to sort roots by.
 *
 * @param nullsFirst where nulls go, or null where the database decides
 */
public record SortKey(
        Part part,
        boolean descending,
        boolean ignoreCase,
        @Nullable Boolean nullsFirst) {

    String render(String expression) {
        return (ignoreCase ? "lower(" + expression + ")" : expression)
                + (descending ? " desc" : "")
                + (nullsFirst == null ? "" : nullsFirst ? " nulls first" : " nulls last");
    }
}
