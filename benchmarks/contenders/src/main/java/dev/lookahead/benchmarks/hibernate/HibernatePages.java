package dev.lookahead.benchmarks.hibernate;

import dev.lookahead.benchmarks.measure.Contender;
import dev.lookahead.benchmarks.movies.MovieDto;
import dev.lookahead.benchmarks.movies.entities.Movie;
import jakarta.persistence.EntityGraph;
import java.util.List;
import java.util.function.Function;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The page by entities that are mapped to records. */
public final class HibernatePages {

    private static final String PAGE = "from Movie order by name, id";

    private final SessionFactory plain;
    private final SessionFactory batching;

    /**
     * Over two factories of the same entities.
     *
     * @param plain without batch fetching
     * @param batching with a batch size
     */
    public HibernatePages(SessionFactory plain, SessionFactory batching) {
        this.plain = plain;
        this.batching = batching;
    }

    /** One statement for each movie, and one for each director. */
    public Contender naive(int size) {
        return new Contender(
                "Hibernate, naive",
                "entities as they are mapped, everything lazy, mapped to records by hand",
                () -> plain.fromTransaction(session -> EntityMapper.movies(page(session, size))));
    }

    /** Batch fetching. */
    public Contender batches(int size) {
        return new Contender(
                "Hibernate, batches of 100",
                "`hibernate.default_batch_fetch_size=100`, a read-only session that does not flush",
                () -> readOnly(batching, session -> EntityMapper.movies(page(session, size))));
    }

    /** An entity graph. */
    public Contender graph(int size) {
        return new Contender(
                "Hibernate, entity graph",
                "a fetch graph of directors and their nominations over the page's query; a read-only session that does not"
                        + " flush",
                () -> readOnly(plain, session -> EntityMapper.movies(graph(session, size))));
    }

    private static List<MovieDto> readOnly(SessionFactory factory, Function<Session, List<MovieDto>> work) {
        return factory.fromTransaction(session -> {
            session.setDefaultReadOnly(true);
            session.setHibernateFlushMode(FlushMode.MANUAL);
            return work.apply(session);
        });
    }

    private static List<Movie> page(Session session, int size) {
        return session.createSelectionQuery(PAGE, Movie.class)
                .setMaxResults(size)
                .getResultList();
    }

    private static List<Movie> graph(Session session, int size) {
        EntityGraph<Movie> graph = session.createEntityGraph(Movie.class);
        graph.addSubgraph("directors").addAttributeNodes("nominations");
        return session.createSelectionQuery(PAGE, Movie.class)
                .setMaxResults(size)
                .setHint("jakarta.persistence.fetchgraph", graph)
                .getResultList();
    }
}
