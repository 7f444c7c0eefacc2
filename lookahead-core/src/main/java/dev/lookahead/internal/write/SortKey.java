package dev.lookahead.internal.write;

import dev.lookahead.internal.form.Slot;
import org.jspecify.annotations.Nullable;

/**
 * A key to sort roots by.
 *
 * @param nullsFirst where nulls go, or null where the database decides
 */
public record SortKey(
        Slot slot,
        boolean descending,
        boolean ignoreCase,
        @Nullable Boolean nullsFirst) {

    String render(String expression) {
        return (ignoreCase ? "lower(" + expression + ")" : expression)
                + (descending ? " desc" : "")
                + (nullsFirst == null ? "" : nullsFirst ? " nulls first" : " nulls last");
    }
}
