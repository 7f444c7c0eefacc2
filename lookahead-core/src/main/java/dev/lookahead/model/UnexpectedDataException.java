package dev.lookahead.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that the data has and a view cannot show: a null for a primitive, a second row where one is declared, a
 * circle in a tree, a repeated key, a sub-query with several rows, a row that the view's own code fails for. It names the
 * field, and the row where that is known. The cause is what the database or that code said, if they did.
 */
public final class UnexpectedDataException extends InvalidQueryException {

    private static final long serialVersionUID = 1L;

    /** Made by Lookahead. */
    public UnexpectedDataException(String message) {
        super(message);
    }

    /** Made by Lookahead. */
    public UnexpectedDataException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
