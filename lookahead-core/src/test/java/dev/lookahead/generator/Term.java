package dev.lookahead.generator;

import java.util.function.Function;

/**
 * A piece of HQL, and what it means of a row in plain Java.
 *
 * @param type of its values; Boolean stands for a condition, which may be neither true nor false
 */
record Term(String text, Class<?> type, Function<Object, Object> read) {

    Object of(Object row) {
        return read.apply(row);
    }

    /** Whether a condition holds: what is unknown does not. */
    boolean holds(Object row) {
        return Boolean.TRUE.equals(of(row));
    }
}
