package dev.lookahead.benchmarks.blaze;

import java.util.Set;

/** MovieView without its strategy. */
public interface MovieShape {

    long getId();

    String getName();

    Set<? extends PersonShape> getDirectors();
}
