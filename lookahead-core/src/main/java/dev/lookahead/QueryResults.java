package dev.lookahead;

import dev.lookahead.internal.database.QuerySession;
import dev.lookahead.internal.query.CallArguments;
import dev.lookahead.internal.query.Engine;
import dev.lookahead.internal.query.Preparation;
import dev.lookahead.internal.query.QueryState;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.InvalidViewException;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a query gives, and how it is asked for; the last call of each query.
 *
 * @param <T> the view or virtual model
 */
abstract class QueryResults<T> {

    private static final int CHUNK = 1000;

    final Engine engine;
    final QuerySession session;
    final Class<T> view;
    final QueryState state;

    QueryResults(Engine engine, QuerySession session, Class<T> view, QueryState state) {
        this.engine = engine;
        this.session = session;
        this.view = view;
        this.state = state;
    }

    /**
     * Reads the views.
     *
     * @return an unmodifiable list
     * @throws InvalidViewException when the view has mistakes
     * @throws InvalidQueryException when the query has
     */
    public List<T> list() {
        return run(state);
    }

    /**
     * Reads the views while they are asked for: 1000 rows at a time with all that belongs to them, and
     * no more than that is in memory, however many there are. Each chunk takes the statements that a
     * list takes, but for the one that reads the rows, which is open until the end.
     *
     * <p>The order is the query's. The rows are those that one statement finds, so none is lost or
     * comes twice because someone writes meanwhile; what belongs to a row is read with its chunk. Within
     * a chunk the same related row is one instance.
     *
     * <p>The stream has to be closed, and to be read on the thread of the query, best in one transaction.
     * Where no result stays open beside other statements (the drivers of MariaDB and MySQL keep none, and Hibernate
     * keeps none without a transaction), the ids are read first, and held.
     *
     * <pre>{@code
     * try (Stream<MovieView> movies = lookahead.query(entityManager, MovieView.class).stream()) {
     *     movies.forEach(writer::write);
     * }
     * }</pre>
     *
     * @throws InvalidViewException when the view has mistakes
     * @throws InvalidQueryException when the query has
     */
    public Stream<T> stream() {
        return stream(CHUNK);
    }

    /**
     * Reads the views while they are asked for, as {@link #stream()} does.
     *
     * @param rows how many at a time, at least 1; fewer where much belongs to each
     */
    @SuppressWarnings("unchecked") // The assembler makes the view that the form describes.
    public Stream<T> stream(int rows) {
        int chunk = new CallArguments("stream(…)").atLeast(1, "rows", rows);
        return (Stream<T>) prepare(state).rows().stream(chunk);
    }

    /**
     * Reads the one view that there is.
     *
     * @throws NoResultException when there is none
     * @throws NonUniqueResultException when there are several
     */
    public T single() {
        return optional().orElseThrow(() -> new NoResultException("there is no row for " + view.getSimpleName()));
    }

    /**
     * Reads the one view that there is, or nothing.
     *
     * @throws NonUniqueResultException when there are several
     */
    public Optional<T> optional() {
        List<T> found = atMost(2);
        if (found.size() > 1) {
            throw new NonUniqueResultException(
                    "there are several rows for " + view.getSimpleName() + ", where one was asked for");
        }
        return found.stream().findFirst();
    }

    /** Reads the first view in the order, or nothing. */
    public Optional<T> first() {
        return atMost(1).stream().findFirst();
    }

    /** Counts the rows, without regard to order and page. Needs no parameter of what is nested. */
    public long count() {
        return prepare(state.limit(null).offset(null)).number().count();
    }

    /** Whether there is a row, without regard to order and page. */
    public boolean exists() {
        return prepare(state.offset(null).limit(state.ids() == null ? 1 : null))
                .number()
                .exists();
    }

    @SuppressWarnings("unchecked") // The assembler makes the view that the form describes.
    private List<T> run(QueryState asked) {
        return (List<T>) prepare(asked).rows().list();
    }

    /** Rows that are asked for by id come in the order of the ids, which no limit of a statement knows. */
    @SuppressWarnings("unchecked") // The assembler makes the view that the form describes.
    private List<T> atMost(int rows) {
        if (state.ids() != null) {
            return (List<T>) prepare(state).rows().list(rows);
        }
        Integer own = state.limit();
        return run(state.limit(own == null ? rows : Math.min(own, rows)));
    }

    private Preparation prepare(QueryState asked) {
        return new Preparation(engine, session, view, asked);
    }
}
