package dev.lookahead.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.Lookahead;
import dev.lookahead.LookaheadQuery;
import dev.lookahead.model.Context;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.View;
import dev.lookahead.testing.Database;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.TestDatabase;
import dev.lookahead.tutorial.AwardView;
import dev.lookahead.tutorial.ImdbRatings;
import dev.lookahead.tutorial.MovieView;
import dev.lookahead.tutorial.Movies;
import dev.lookahead.tutorial.PersonView;
import dev.lookahead.tutorial.VirtualAward;
import dev.lookahead.tutorial.VirtualMovie;
import dev.lookahead.tutorial.VirtualPerson;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.hibernate.cfg.StatisticsSettings;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** Many threads that begin to read the same views at the same time, before any plan is there. */
@OnEachDatabase
class ConcurrencyTest {

    private static final int THREADS = 64;
    private static final int READS = 200;

    private final TestDatabase database;

    ConcurrencyTest(TestDatabase database) {
        this.database = database;
    }

    @View(VirtualMovie.class)
    record NameView(String name) {}

    @View(VirtualMovie.class)
    record DirectorIdsView(List<Long> directors) {}

    @View(VirtualMovie.class)
    record DirectorNamesView(@Lookup("directors.name") List<String> directors) {}

    @View(VirtualMovie.class)
    record ImdbView(String name, Double imdbRating) {}

    @View(VirtualMovie.class)
    record RatedView(String name, BigDecimal userRating, long votingCount) {}

    @View(VirtualAward.class)
    record AwardedView(String award, RatedView movie) {}

    @View(VirtualPerson.class)
    record GreetedView(String greeting) {
        static String greeting(@Context("user") String user, String name) {
            return user + " greets " + name;
        }
    }

    /** One read of a view, for a user. */
    private interface Read {
        List<?> by(Lookahead lookahead, EntityManager entityManager, String user);
    }

    private static <T> Read read(Class<T> view, BiFunction<LookaheadQuery<T>, String, LookaheadQuery<T>> asked) {
        return (lookahead, entityManager, user) ->
                asked.apply(lookahead.query(entityManager, view), user).list();
    }

    private static <T> LookaheadQuery<T> rated(LookaheadQuery<T> query, String user) {
        return query.with("user", user).with("voteValue", new BigDecimal("8.5"));
    }

    private static final List<Read> VIEWS = List.of(
            read(MovieView.class, (query, user) -> query),
            read(PersonView.class, (query, user) -> query.orderBy("name")),
            read(AwardView.class, (query, user) -> query),
            read(NameView.class, (query, user) -> query.sort("name desc")),
            read(DirectorIdsView.class, (query, user) -> query),
            read(DirectorNamesView.class, (query, user) -> query.page(0, 1)),
            read(ImdbView.class, (query, user) -> query),
            read(RatedView.class, ConcurrencyTest::rated),
            read(AwardedView.class, ConcurrencyTest::rated),
            read(
                    GreetedView.class,
                    (query, user) ->
                            query.where("name like :start").with("start", "L%").with("user", user)));

    @Test
    void concurrentThreadsReadTheSameAsASingleThread() throws Exception {
        try (Database shared = database.with(Movies.FIXTURE, Map.of(StatisticsSettings.GENERATE_STATISTICS, true))) {
            List<List<?>> ofAnn = inTurn(shared, Lookahead.of(shared.factory()), "Ann");
            List<List<?>> ofBob = inTurn(shared, Lookahead.of(shared.factory()), "Bob");
            assertThat(ofAnn).isNotEqualTo(ofBob);
            Statistics statistics = shared.factory().getStatistics();
            int queries = statistics.getQueries().length;
            statistics.clear();
            AtomicInteger loaders = new AtomicInteger();
            Lookahead fresh = Lookahead.builder(shared.factory())
                    .loaders(type -> {
                        loaders.incrementAndGet();
                        return new ImdbRatings();
                    })
                    .build();

            CountDownLatch start = new CountDownLatch(1);
            List<Callable<Void>> work = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                String user = thread % 2 == 0 ? "Ann" : "Bob";
                List<List<?>> expected = thread % 2 == 0 ? ofAnn : ofBob;
                int first = thread;
                work.add(() -> {
                    start.await();
                    for (int i = 0; i < READS; i++) {
                        int view = (first + i) % VIEWS.size();
                        assertThat(one(shared, fresh, view, user)).isEqualTo(expected.get(view));
                    }
                    return null;
                });
            }
            run(work, start);

            // A plan asks for its loader when it is made: this one was made once.
            assertThat(loaders).hasValue(1);
            // The same texts as before, so that none was read again by Hibernate.
            assertThat(statistics.getQueries()).hasSize(queries);
            assertThat(statistics.getQueryPlanCacheMissCount()).isZero();
        }
    }

    private static void run(List<Callable<Void>> work, CountDownLatch start) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<Future<Void>> results = work.stream().map(threads::submit).toList();
            start.countDown();
            for (Future<Void> result : results) {
                result.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<List<?>> inTurn(Database database, Lookahead lookahead, String user) {
        List<List<?>> results = new ArrayList<>();
        for (int view = 0; view < VIEWS.size(); view++) {
            results.add(one(database, lookahead, view, user));
        }
        return results;
    }

    private static List<?> one(Database database, Lookahead lookahead, int view, String user) {
        return database.factory().fromTransaction(session -> VIEWS.get(view).by(lookahead, session, user));
    }
}
