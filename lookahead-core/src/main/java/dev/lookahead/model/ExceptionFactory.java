package dev.lookahead.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the exceptions of this package for the other modules of Lookahead. It is no part of the API and is left out of its
 * Javadoc: applications catch these exceptions, and have no reason to make one. So the constructors are not public, and
 * what they take may change.
 *
 * @hidden
 * @since 0.1.0
 */
@SuppressWarnings("InvalidBlockTag") // The standard doclet knows it for classes, too.
public final class ExceptionFactory {

    private ExceptionFactory() {}

    /** A query that is wrong. */
    public static InvalidQueryException invalidQuery(String message) {
        return new InvalidQueryException(message, null);
    }

    /** A query that something else refused. */
    public static InvalidQueryException invalidQuery(String message, @Nullable Throwable cause) {
        return new InvalidQueryException(message, cause);
    }

    /** A name that nothing can be sorted by. */
    public static InvalidSortException invalidSort(String property, String message) {
        return new InvalidSortException(property, message);
    }

    /** Mistakes in views and virtual models, of which there is at least one. */
    public static InvalidViewException invalidView(List<String> mistakes) {
        return new InvalidViewException(mistakes);
    }

    /**
     * Data that cannot be shown.
     *
     * @param field as users write it, or null where it is one of several
     * @param id of the row, or null where it is not known
     */
    public static UnexpectedDataException unexpectedData(
            String message, @Nullable String field, @Nullable Object id, @Nullable Throwable cause) {
        return new UnexpectedDataException(message, field, id, cause);
    }

    /** A batch loader that failed. */
    public static BatchLoadException batchLoad(String field, String message, @Nullable Throwable cause) {
        return new BatchLoadException(field, message, cause);
    }

    /** A field that was read but not fetched. */
    public static NotFetchedException notFetched(String message) {
        return new NotFetchedException(message);
    }
}
