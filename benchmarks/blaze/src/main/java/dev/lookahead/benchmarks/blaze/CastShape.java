package dev.lookahead.benchmarks.blaze;

import java.util.Set;

/** CastView without its strategy. */
public interface CastShape {

    long getId();

    String getTitle();

    Set<? extends CategoryShape> getCategories();

    Set<? extends ActorNameShape> getActors();
}
