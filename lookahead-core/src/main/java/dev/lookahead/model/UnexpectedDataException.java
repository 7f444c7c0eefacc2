package dev.lookahead.model;

import org.jspecify.annotations.Nullable;

/**
 * Something in the data, or in what the view makes of it, that a view cannot show: it names the field, and the row where
 * that is known. The cause is what the database or the view's code said, if it did.
 */
public final class UnexpectedDataException extends LookaheadException {

    private static final long serialVersionUID = 1L;

    /** Made by Lookahead. */
    public UnexpectedDataException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
