package dev.lookahead.spring;

import dev.lookahead.model.InvalidQueryException;

/**
 * A {@code Sort} or {@code Pageable} that names something that the view cannot be sorted by. The
 * message names it, and what was probably meant. As orders mostly come with a request, a web client
 * is told so by status 400.
 */
public final class InvalidSortException extends InvalidQueryException {

    private static final long serialVersionUID = 1L;

    private final String property;

    InvalidSortException(String property, InvalidQueryException cause) {
        super(String.valueOf(cause.getMessage()), cause);
        this.property = property;
    }

    /** The name that cannot be sorted by. */
    public String property() {
        return property;
    }
}
