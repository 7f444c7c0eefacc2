package dev.lookahead.benchmarks.blaze;

import java.util.Set;

/** PersonView without its strategy. */
public interface PersonShape {

    long getId();

    String getName();

    long getNominationCount();

    Set<? extends AwardShape> getAwards();
}
