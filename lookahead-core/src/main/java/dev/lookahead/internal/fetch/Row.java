package dev.lookahead.internal.fetch;

import org.jspecify.annotations.Nullable;

/**
 * A row where it arrived: a run of columns in a row of a statement.
 *
 * @param values the row of the statement
 * @param base where the run begins, with the id
 * @param number its number in its table
 */
@SuppressWarnings("ArrayRecordComponent") // It is a view into the block, never compared.
public record Row(@Nullable Object[] values, int base, int number) {

    /** The value of a column of the run; 0 is the id. */
    public @Nullable Object value(int column) {
        return values[base + column];
    }
}
