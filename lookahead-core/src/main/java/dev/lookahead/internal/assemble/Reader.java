package dev.lookahead.internal.assemble;

import dev.lookahead.internal.rows.Row;
import org.jspecify.annotations.Nullable;

/** Reads a value off a row, when all that it is made of has been made. Shared by threads. */
@FunctionalInterface
interface Reader {

    /** Stands for the value of a row that is not there, which is less than null in a row that is. */
    Object MISSING = new Object();

    @Nullable Object read(Row row, AssemblyState state);
}
