package dev.lookahead.benchmarks.measure;

/**
 * How long is measured.
 *
 * @param rounds how often each contender has its turn
 * @param slotMillis how long a turn is
 * @param warmUpMillis how long each contender runs at least before that, for each question
 */
public record Pace(int rounds, long slotMillis, long warmUpMillis) {}
