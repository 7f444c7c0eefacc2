package dev.lookahead.benchmarks;

import dev.lookahead.benchmarks.ebean.EbeanFilms;
import dev.lookahead.benchmarks.films.FilmQuestions;
import dev.lookahead.benchmarks.films.FilmReader;
import dev.lookahead.benchmarks.films.entities.Actor;
import dev.lookahead.benchmarks.films.entities.Category;
import dev.lookahead.benchmarks.films.entities.Film;
import dev.lookahead.benchmarks.films.jdbc.JdbcFilms;
import dev.lookahead.benchmarks.hibernate.Factory;
import dev.lookahead.benchmarks.hibernate.HibernateFilms;
import dev.lookahead.benchmarks.jimmer.JimmerFilms;
import dev.lookahead.benchmarks.jooq.JooqFilms;
import dev.lookahead.benchmarks.lookahead.films.LookaheadFilms;
import dev.lookahead.benchmarks.measure.Question;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.FetchSettings;

/** Actors, films and categories, asked of everyone. */
final class Films implements AutoCloseable {

    private static final List<Class<?>> ENTITIES = List.of(Actor.class, Film.class, Category.class);

    private final SessionFactory plain;
    private final SessionFactory batching;
    private final EbeanFilms ebean;
    private final List<FilmReader> readers;

    Films(DataSource source) {
        plain = Factory.of(source, ENTITIES, Map.of());
        batching = Factory.of(source, ENTITIES, Map.of(FetchSettings.DEFAULT_BATCH_FETCH_SIZE, 100));
        ebean = new EbeanFilms(source);
        readers = List.of(
                JdbcFilms.base(source),
                JdbcFilms.again(source),
                new LookaheadFilms(plain),
                HibernateFilms.joins(plain),
                HibernateFilms.batches(batching),
                ebean,
                new JimmerFilms(source),
                new JooqFilms(source));
    }

    List<Question> questions() {
        return FilmQuestions.of(readers);
    }

    @Override
    public void close() {
        ebean.close();
        batching.close();
        plain.close();
    }
}
