package dev.lookahead.benchmarks.blaze;

/** AwardView without its strategy. */
public interface AwardShape {

    long getId();

    String getAward();

    String getCategory();

    int getYear();

    boolean isWinner();
}
