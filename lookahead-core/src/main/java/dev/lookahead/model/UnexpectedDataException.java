package dev.lookahead.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Something that the data has and a view cannot show: a null for a primitive, a second row where one is declared, a
 * circle in a tree, a repeated key, a sub-query with several rows, a row that the view's own code fails for. It is found
 * while rows are read, and the query itself is right. The message names the field and the row, and so do {@link #field()}
 * and {@link #id()}. The cause is what the database or that code said, if they did.
 *
 * @since 0.1.0
 */
public final class UnexpectedDataException extends LookaheadException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    private final transient @Nullable Object id;

    /** The same, for the case that this exception is serialized. */
    private final @Nullable Serializable serializableId;

    UnexpectedDataException(String message, @Nullable String field, @Nullable Object id, @Nullable Throwable cause) {
        super(message, cause);
        this.field = field;
        this.id = id;
        this.serializableId = id instanceof Serializable serializable ? serializable : null;
    }

    /**
     * The component, field or relation that cannot be shown, as in {@code MovieView.year} or {@code VirtualMovie.directors};
     * null where it is one of several, which the message names.
     */
    public @Nullable String field() {
        return field;
    }

    /**
     * The id of the row that has the data, or the value that it was found by; null where it is not known, as in a
     * sub-query. An id whose class is not {@link Serializable} is lost where the exception is serialized.
     */
    public @Nullable Object id() {
        return id == null ? serializableId : id;
    }
}
