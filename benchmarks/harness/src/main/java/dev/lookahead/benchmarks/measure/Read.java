package dev.lookahead.benchmarks.measure;

import java.util.List;

/** One operation: a transaction that reads everything that is asked. */
@FunctionalInterface
public interface Read {

    /** Reads it. */
    List<?> read() throws Exception;
}
