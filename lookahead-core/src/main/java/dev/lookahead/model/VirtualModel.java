package dev.lookahead.model;

import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/**
 * How rows of the entity {@code E} are read: an interface whose methods are <em>fields</em>. A
 * method is annotated with {@link Prefetch}, {@link Join}, {@link Computed} or {@link BatchLoad},
 * is a {@code default} method with {@link Requires}, or has the name of an attribute of the entity.
 * Fields are inherited; so is a {@link Where}.
 *
 * <pre>{@code
 * public interface VirtualMovie extends VirtualModel<Movie> {
 *     @Prefetch List<VirtualPerson> directors();
 *     @Computed("size(nominations)") int nominationCount();
 * }
 * }</pre>
 *
 * <p>A query may ask for its instances instead of views. Such an instance gives what was looked up, and
 * stands around an entity of the session.
 *
 * <pre>{@code
 * List<VirtualMovie> movies = lookahead.query(entityManager, VirtualMovie.class)
 *         .lookups("directors.awards", "directors.nominationCount").list();
 * movies.get(0).directors().get(0).nominationCount(); // no SQL
 * Movie movie = VirtualModel.entityOf(movies.get(0));
 * }</pre>
 *
 * @param <E> the entity
 * @since 0.1.0
 */
public interface VirtualModel<E> {

    /**
     * The entity that an instance stands around, managed by the query's entity manager; detached, where
     * the query runs in a stateless session. Its columns are all there, and its associations are lazy,
     * however they are mapped: what was looked up of them is in the instance, and never in a collection
     * of the entity, which a flush would write.
     *
     * <p>Mostly it was read with its row. It is read when it is first asked for, in one statement with the
     * entities of all such rows of the query, where its own statement has no room for it: a row that comes
     * by a {@link Join}, and one of which some columns stay unread since they are {@link Deferred}. Both
     * take the session of the query, which has to be open then.
     *
     * @throws NotFetchedException for an instance that a default method sees, unless that method requires {@code "this"}
     * @throws jakarta.persistence.EntityNotFoundException when its row has gone since it was read
     * @throws IllegalArgumentException for an instance that no query gave
     */
    @SuppressWarnings("unchecked") // The instance was made around an entity of its virtual model.
    static <E> E entityOf(VirtualModel<E> instance) {
        if (instance == null) {
            throw new IllegalArgumentException("entityOf(…) was given null for `instance`.");
        }
        if (Proxy.isProxyClass(instance.getClass())
                && Proxy.getInvocationHandler(instance) instanceof Supplier<?> around) {
            return (E) around.get();
        }
        throw new IllegalArgumentException(
                "`" + instance.getClass().getName() + "` is no instance that a query of Lookahead gave.");
    }
}
