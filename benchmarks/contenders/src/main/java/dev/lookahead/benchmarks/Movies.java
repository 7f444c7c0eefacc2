package dev.lookahead.benchmarks;

import dev.lookahead.benchmarks.ebean.EbeanPages;
import dev.lookahead.benchmarks.guarded.GuardedPages;
import dev.lookahead.benchmarks.hibernate.Factory;
import dev.lookahead.benchmarks.hibernate.HibernatePages;
import dev.lookahead.benchmarks.jimmer.JimmerPages;
import dev.lookahead.benchmarks.jooq.JooqPages;
import dev.lookahead.benchmarks.json.JsonPages;
import dev.lookahead.benchmarks.lookahead.LookaheadPages;
import dev.lookahead.benchmarks.mapstruct.MapStructPages;
import dev.lookahead.benchmarks.measure.Contender;
import dev.lookahead.benchmarks.measure.Question;
import dev.lookahead.benchmarks.movies.entities.Movie;
import dev.lookahead.benchmarks.movies.entities.Nomination;
import dev.lookahead.benchmarks.movies.entities.Person;
import dev.lookahead.benchmarks.movies.jdbc.JdbcPages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.FetchSettings;

/** The page of movies, asked of everyone. */
final class Movies implements AutoCloseable {

    private static final List<Class<?>> ENTITIES = List.of(Movie.class, Person.class, Nomination.class);

    /** Beyond this, only the growth of Lookahead and of JDBC is of interest. */
    private static final int MOST_FOR_ALL = 1_000;

    private final DataSource source;
    private final SessionFactory plain;
    private final SessionFactory batching;
    private final JdbcPages jdbc;
    private final HibernatePages hibernate;
    private final LookaheadPages lookahead;
    private final GuardedPages guarded;
    private final EbeanPages ebean;

    Movies(DataSource source) {
        this.source = source;
        plain = Factory.of(source, ENTITIES, Map.of());
        batching = Factory.of(source, ENTITIES, Map.of(FetchSettings.DEFAULT_BATCH_FETCH_SIZE, 100));
        jdbc = new JdbcPages(source);
        hibernate = new HibernatePages(plain, batching);
        lookahead = new LookaheadPages(plain);
        guarded = new GuardedPages(source);
        ebean = new EbeanPages(source);
    }

    Question page(int size) {
        List<Contender> contenders = new ArrayList<>(List.of(
                jdbc.base(size), jdbc.again(size), jdbc.three(size), jdbc.trips(size), lookahead.contender(size)));
        if (size <= MOST_FOR_ALL) {
            contenders.add(JdbcPages.guarded(source, " and %s.tenant_id = 'a'").guarded(size));
            contenders.add(guarded.tenant(size));
            contenders.add(guarded.filter(size));
            contenders.add(hibernate.naive(size));
            contenders.add(hibernate.batches(size));
            contenders.add(hibernate.graph(size));
            contenders.add(new MapStructPages(plain).contender(size));
            contenders.add(ebean.contender(size));
            contenders.add(new JimmerPages(source).contender(size));
            contenders.add(new JooqPages(source).contender(size));
            contenders.add(new JsonPages(source).contender(size));
        }
        return new Question("P = " + size, contenders);
    }

    LookaheadPages lookahead() {
        return lookahead;
    }

    @Override
    public void close() {
        ebean.close();
        guarded.close();
        batching.close();
        plain.close();
    }
}
