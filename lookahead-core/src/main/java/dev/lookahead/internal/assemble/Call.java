package dev.lookahead.internal.assemble;

import dev.lookahead.internal.common.Handles;
import dev.lookahead.internal.rows.Row;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * A call of a constructor or a method of the user's with values that are read. They are read into one
 * array again and again, since a spread handle takes them out of it before it calls.
 */
final class Call {

    private final Called called;
    private final MethodHandle spread;
    private final Reader[] arguments;
    private final int number;

    /**
     * A call.
     *
     * @param called what is called
     * @param number its place among those of the plan, from 0
     */
    Call(Called called, MethodHandle spread, Reader[] arguments, int number) {
        this.called = called;
        this.spread = spread;
        this.arguments = arguments;
        this.number = number;
    }

    @SuppressWarnings("NullAway") // Arguments of the user's code may be null.
    Object of(Row row, AssemblyState state) {
        @Nullable Object[] values = state.arguments(number, arguments.length);
        for (int i = 0; i < arguments.length; i++) {
            values[i] = arguments[i].read(row, state);
        }
        try {
            return Handles.call(spread, values);
        } catch (Throwable thrown) {
            throw called.failed(row, thrown);
        }
    }
}
