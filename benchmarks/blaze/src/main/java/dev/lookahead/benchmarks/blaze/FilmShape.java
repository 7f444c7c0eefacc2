package dev.lookahead.benchmarks.blaze;

import java.util.Set;

/** FilmView without its strategy. */
public interface FilmShape {

    long getId();

    String getTitle();

    Set<? extends CategoryShape> getCategories();
}
