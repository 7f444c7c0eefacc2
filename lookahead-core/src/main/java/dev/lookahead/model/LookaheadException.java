package dev.lookahead.model;

import org.jspecify.annotations.Nullable;

/**
 * The root of what Lookahead throws. What the database says stays the cause.
 *
 * @since 0.1.0
 */
public abstract class LookaheadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected LookaheadException(String message) {
        super(message);
    }

    protected LookaheadException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
