package dev.lookahead.model;

/**
 * A name that a view cannot be sorted by. Such names come with requests, so an application may want
 * to tell this from its own mistakes: it is the caller's.
 *
 * @since 0.1.0
 */
public final class InvalidSortException extends InvalidQueryException {

    private static final long serialVersionUID = 1L;

    private final String property;

    InvalidSortException(String property, String message) {
        super(message, null);
        this.property = property;
    }

    /** The name as it was given. */
    public String property() {
        return property;
    }
}
