package dev.lookahead.model;

/**
 * A field of a virtual model that was read but not fetched. The message names the line to write.
 *
 * @since 0.1.0
 */
public final class NotFetchedException extends LookaheadException {

    private static final long serialVersionUID = 1L;

    NotFetchedException(String message) {
        super(message);
    }
}
