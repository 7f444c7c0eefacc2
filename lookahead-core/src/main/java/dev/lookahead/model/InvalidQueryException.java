package dev.lookahead.model;

import org.jspecify.annotations.Nullable;

/**
 * A query that does not fit what it reads: a parameter that is missing or unknown, an unknown name, a fragment that is
 * no HQL, an id of another type. Whatever can be known before is found before any SQL is sent; what only the data shows is
 * an {@link UnexpectedDataException}. A call that is wrong whatever is read, as one with null or a negative number, is an
 * {@link IllegalArgumentException}, and calls that exclude each other are an {@link IllegalStateException}.
 *
 * @since 0.1.0
 */
public class InvalidQueryException extends LookaheadException {

    private static final long serialVersionUID = 1L;

    InvalidQueryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
