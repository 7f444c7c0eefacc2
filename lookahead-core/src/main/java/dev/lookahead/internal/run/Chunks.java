package dev.lookahead.internal.run;

import java.util.Optional;

/**
 * The rows of a query in their order, so many at a time, each with all that belongs to it. Confined to its
 * session's thread, and closed by whoever opened it.
 */
public interface Chunks extends AutoCloseable {

    /** The next rows, or nothing at the end. */
    Optional<Fetched> next();

    @Override
    void close();
}
