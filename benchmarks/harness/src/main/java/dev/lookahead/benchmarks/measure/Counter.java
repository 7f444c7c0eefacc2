package dev.lookahead.benchmarks.measure;

/** Counts what a read sends. */
@FunctionalInterface
public interface Counter {

    /** Runs the read once. */
    Cost count(Read read) throws Exception;
}
