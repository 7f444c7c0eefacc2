package dev.lookahead.benchmarks.measure;

import java.util.List;
import java.util.function.Function;

/**
 * A way to read what a question asks.
 *
 * @param name as in the tables
 * @param how the configuration that is measured, in a sentence
 * @param read what is measured
 * @param shown turns what was read into records, where it is something else; this is not measured
 */
public record Contender(String name, String how, Read read, Function<List<?>, List<?>> shown) {

    /** A contender that gives records by itself. */
    public Contender(String name, String how, Read read) {
        this(name, how, read, rows -> rows);
    }

    /** What was read, as {@link Trees} compares it. */
    List<?> tree() throws Exception {
        return Trees.of(shown.apply(read.read()));
    }
}
