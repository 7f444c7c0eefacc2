package dev.lookahead.model;

import org.jspecify.annotations.Nullable;

/**
 * A query that cannot be run as it was asked: a parameter that is missing or unknown, an unknown
 * name, a fragment that is no HQL, calls that do not go together. Whatever can be known before
 * is found before any SQL is sent; what only the data shows is an {@link UnexpectedDataException}.
 */
public class InvalidQueryException extends LookaheadException {

    private static final long serialVersionUID = 1L;

    /** Made by Lookahead. */
    public InvalidQueryException(String message) {
        super(message);
    }

    /** Made by Lookahead. */
    public InvalidQueryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
