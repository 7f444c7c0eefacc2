package dev.lookahead.internal.form;

import org.jspecify.annotations.Nullable;

/**
 * How many rows each owner gets at the most.
 *
 * @param rows the number, where there is no parameter; 0 is all
 * @param parameter the query's parameter that says it, or null
 */
public record Limit(int rows, @Nullable String parameter) {

    /** All rows. */
    public static final Limit NONE = new Limit(0, null);

    public boolean isNone() {
        return rows <= 0 && parameter == null;
    }
}
