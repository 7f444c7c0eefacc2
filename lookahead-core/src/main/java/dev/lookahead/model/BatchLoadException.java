package dev.lookahead.model;

import org.jspecify.annotations.Nullable;

/**
 * A batch loader that failed, or that gave something else than it says. The cause is what the loader
 * threw, if it did.
 *
 * @since 0.1.0
 */
public final class BatchLoadException extends LookaheadException {

    private static final long serialVersionUID = 1L;

    private final String field;

    BatchLoadException(String field, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.field = field;
    }

    /** The field that was loaded, as in {@code VirtualMovie.imdbRating}. */
    public String field() {
        return field;
    }
}
