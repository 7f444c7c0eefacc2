package dev.lookahead.generator;

import dev.lookahead.LookaheadQuery;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What is asked of a view, and what has to come.
 *
 * @param text as one would write it behind {@code query(…)}
 * @param ask asks it
 * @param expected the answer of plain Java
 * @param statements how many it may take at the most
 */
record Question(
        String text,
        Function<LookaheadQuery<?>, Object> ask,
        Function<Subject, Object> expected,
        ToIntFunction<Subject> statements) {}
