package dev.lookahead.benchmarks.blaze;

/** CategoryView without its strategy. */
public interface CategoryShape {

    long getId();

    String getName();
}
