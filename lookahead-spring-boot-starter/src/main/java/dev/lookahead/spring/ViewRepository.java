package dev.lookahead.spring;

import dev.lookahead.LookaheadQuery;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.InvalidSortException;
import dev.lookahead.model.View;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads views of an entity. A repository extends it beside {@code JpaRepository}, and there is
 * nothing to implement or to configure:
 *
 * <pre>{@code
 * interface MovieRepository extends JpaRepository<Movie, Long>, ViewRepository<Movie, Long> {}
 *
 * Page<MovieView> page = movies.findAll(MovieView.class, pageable);
 * }</pre>
 *
 * <p>Each method reads in one read-only transaction, its caller's if there is one, and takes a number
 * of statements that depends on the view alone. The results are unmodifiable. Without an order the
 * rows come by id; with one, ties are broken by the id. A {@link Sort} names components of the view,
 * fields of its virtual model, attributes of the entity and to-one paths to such; it never becomes
 * part of a query's text, so it may come with a request.
 *
 * <p>All methods throw {@link InvalidQueryException} when the view is one of another entity, and when
 * it needs a parameter: those are bound by the query of {@link #views}. Implementations are
 * thread-safe.
 *
 * @param <E> the entity
 * @param <ID> its id
 * @since 0.1.0
 */
@Transactional(readOnly = true)
public interface ViewRepository<E, ID> {

    /**
     * Reads the views of all rows.
     *
     * @param view a record marked {@link View}
     */
    <V> List<V> findAll(Class<V> view);

    /**
     * Reads the views of all rows in an order.
     *
     * @throws InvalidSortException when something cannot be sorted by; a web client is told so by
     *     status 400
     */
    <V> List<V> findAll(Class<V> view, Sort sort);

    /**
     * Reads one page, or everything where the page is an unpaged one. The statement that counts is left
     * out where the page itself tells how many rows there are: it is the first one and not full, or a
     * later one and partly full.
     *
     * @throws InvalidSortException when something cannot be sorted by
     */
    <V> Page<V> findAll(Class<V> view, Pageable page);

    /** Reads the views of the rows that satisfy a condition, whose joins never multiply them. */
    <V> List<V> findAll(Class<V> view, Specification<E> condition);

    /**
     * Reads the views of the rows that satisfy a condition, in an order.
     *
     * @throws InvalidSortException when something cannot be sorted by
     */
    <V> List<V> findAll(Class<V> view, Specification<E> condition, Sort sort);

    /**
     * Reads one page of the rows that satisfy a condition, as {@link #findAll(Class, Pageable)} does.
     *
     * @throws InvalidSortException when something cannot be sorted by
     */
    <V> Page<V> findAll(Class<V> view, Specification<E> condition, Pageable page);

    /** Reads the view of the row that has this id, or nothing where there is none. */
    <V> Optional<V> findById(Class<V> view, ID id);

    /**
     * Reads the view of the row that has this id.
     *
     * @throws ViewNotFoundException when there is none; a web client is told so by status 404
     */
    <V> V requireById(Class<V> view, ID id);

    /**
     * Reads the views of these rows in the order of the ids, repeated where they are. An id without a
     * row is left out.
     */
    <V> List<V> findAllById(Class<V> view, Iterable<ID> ids);

    /**
     * A query for views, to add conditions and bind parameters:
     *
     * <pre>{@code
     * movies.views(RatedMovieView.class).where("name like :start").with("start", "A%").with("user", user).list();
     * }</pre>
     *
     * <p>The query runs where its last method is called, so in that caller's transaction. Without one
     * each of its statements has a connection of its own.
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    <V> LookaheadQuery<V> views(Class<V> view);
}
