package dev.lookahead.model;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link BatchLoader} or {@link AsyncBatchLoader} knows of the read that it serves. Good for
 * that call only.
 *
 * @since 0.1.0
 */
public interface FetchContext {

    /**
     * The value that the query binds to a name, or null where null was bound.
     *
     * @param name a name that {@link BatchLoad#uses()} lists
     * @param type what the value has to be; a primitive type stands for its wrapper
     * @param <T> the same
     * @throws InvalidQueryException when the query binds no such parameter, or binds it to a value of another type
     */
    <T> @Nullable T parameter(String name, Class<T> type);

    /**
     * The value of an argument of {@link BatchLoad#args()}.
     *
     * @throws InvalidQueryException when the field gives no such argument
     */
    String argument(String name);

    /** The field that is loaded, as in {@code VirtualMovie.imdbRating}. */
    String field();

    /**
     * The entity manager of the query; for rows of another database, the one that they are read with.
     *
     * @throws InvalidQueryException in an {@link AsyncBatchLoader}, since it belongs to the query's
     *     thread; and where the query runs in a stateless session
     */
    EntityManager entityManager();
}
