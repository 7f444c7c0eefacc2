package dev.lookahead.benchmarks.hibernate;

import dev.lookahead.benchmarks.films.FilmReader;
import dev.lookahead.benchmarks.films.entities.Actor;
import dev.lookahead.benchmarks.films.entities.Film;
import java.util.List;
import java.util.function.Function;
import org.hibernate.FlushMode;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/** The films by entities that are mapped to records. */
public record HibernateFilms(String name, String how, SessionFactory factory, String fetchOfActor, String fetchOfFilm)
        implements FilmReader {

    /** Everything in one statement. */
    public static FilmReader joins(SessionFactory plain) {
        return new HibernateFilms(
                "Hibernate, fetch join",
                "all collections by `join fetch` in one statement; a read-only session that does not flush; mapped by hand",
                plain,
                " left join fetch e.films f left join fetch f.categories",
                " left join fetch e.actors left join fetch e.categories");
    }

    /** A statement for each hundred. */
    public static FilmReader batches(SessionFactory batching) {
        return new HibernateFilms(
                "Hibernate, batches of 100",
                "`hibernate.default_batch_fetch_size=100`; a read-only session that does not flush; mapped by hand",
                batching,
                "",
                "");
    }

    @Override
    public List<?> actors(@Nullable Long one) {
        return read(Actor.class, fetchOfActor, one, FilmMapper::actor);
    }

    @Override
    public List<?> films(@Nullable Long one) {
        return read(Film.class, fetchOfFilm, one, FilmMapper::cast);
    }

    private <E, D> List<D> read(Class<E> entity, String fetch, @Nullable Long one, Function<E, D> mapping) {
        String hql = "from " + entity.getSimpleName() + " e" + fetch + (one == null ? "" : " where e.id = :one")
                + " order by e.id";
        return factory.fromTransaction(session -> {
            session.setDefaultReadOnly(true);
            session.setHibernateFlushMode(FlushMode.MANUAL);
            var query = session.createSelectionQuery(hql, entity);
            if (one != null) {
                query.setParameter("one", one);
            }
            return FilmMapper.each(query.getResultList(), mapping);
        });
    }
}
