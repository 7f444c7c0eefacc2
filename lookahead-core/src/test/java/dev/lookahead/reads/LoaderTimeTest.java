package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.Lookahead;
import dev.lookahead.fixtures.Films;
import dev.lookahead.fixtures.Films.Film;
import dev.lookahead.model.AsyncBatchLoader;
import dev.lookahead.model.BatchLoad;
import dev.lookahead.model.BatchLoadException;
import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.FetchContext;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A loader that never ends holds no query for ever, and nothing goes on for a read that has failed. */
@OnEachDatabase
@Timeout(60)
class LoaderTimeTest {

    private final TestDatabase database;
    private final List<CompletableFuture<Map<Long, String>>> stages = new ArrayList<>();

    LoaderTimeTest(TestDatabase database) {
        this.database = database;
    }

    /** Gives what never comes. */
    static final class Never implements AsyncBatchLoader<Long, String> {
        private final LoaderTimeTest test;

        Never(LoaderTimeTest test) {
            this.test = test;
        }

        @Override
        public CompletionStage<Map<Long, String>> load(Set<Long> keys, FetchContext context) {
            CompletableFuture<Map<Long, String>> stage = new CompletableFuture<>();
            test.stages.add(stage);
            return stage;
        }
    }

    static final class Broken implements BatchLoader<Long, String> {
        @Override
        public Map<Long, String> load(Set<Long> keys, FetchContext context) {
            throw new IllegalStateException("broken");
        }
    }

    interface VirtualFilm extends VirtualModel<Film> {
        @BatchLoad(Never.class)
        String never();

        @BatchLoad(value = Never.class, timeout = "20ms")
        String impatient();

        @BatchLoad(Broken.class)
        String broken();

        @BatchLoad(value = Never.class, args = "another=one")
        String another();
    }

    @View(VirtualFilm.class)
    record NeverView(Long id, String never) {}

    @View(VirtualFilm.class)
    record ImpatientView(Long id, String impatient) {}

    @View(VirtualFilm.class)
    record BrokenView(Long id, String never, String broken, String another) {}

    @View(VirtualFilm.class)
    record BothView(Long id, String never, String impatient) {}

    private Object loader(Class<?> type) {
        return type == Never.class ? new Never(this) : new Broken();
    }

    private Reads patient() {
        return Reads.of(database, Films.FIXTURE)
                .by(builder -> builder.loaders(this::loader).loaderTimeout(Duration.ofHours(1)));
    }

    @Test
    void aFieldMaySetTheTimeoutOfItsLoader() {
        assertThatExceptionOfType(BatchLoadException.class)
                .isThrownBy(() -> patient().list(ImpatientView.class))
                .withMessage(
                        "`VirtualFilm.impatient`: `Never` did not finish within 20 ms and was cancelled. Give it more"
                                + " time with `timeout` of its `@BatchLoad`, or with the property `lookahead.loader-timeout`.")
                .withCauseInstanceOf(TimeoutException.class)
                .satisfies(late -> assertThat(late.field()).isEqualTo("VirtualFilm.impatient"));
        assertThat(stages).singleElement().satisfies(stage -> assertThat(stage).isCancelled());
    }

    @Test
    void theBuilderSetsTheTimeoutOfAllLoaders() {
        Reads reads = Reads.of(database, Films.FIXTURE)
                .by(builder -> builder.loaders(this::loader).loaderTimeout(Duration.ofMillis(30)));

        assertThatExceptionOfType(BatchLoadException.class)
                .isThrownBy(() -> reads.list(NeverView.class))
                .withMessageStartingWith("`VirtualFilm.never`: `Never` did not finish within 30 ms and was cancelled.");
        assertThatExceptionOfType(BatchLoadException.class)
                .isThrownBy(() -> reads.<NeverView, List<NeverView>>read(NeverView.class, query -> {
                    try (Stream<NeverView> films = query.stream(2)) {
                        return films.toList();
                    }
                }))
                .withMessageStartingWith("`VirtualFilm.never`: `Never` did not finish within 30 ms");
    }

    @Test
    void thePropertySetsTheTimeoutOfAllLoaders() {
        try (Reads own = Reads.alone(database, Films.FIXTURE, Map.of("lookahead.loader-timeout", "40ms"))) {
            Reads reads = own.by(builder -> builder.loaders(this::loader));

            assertThatExceptionOfType(BatchLoadException.class)
                    .isThrownBy(() -> reads.list(NeverView.class))
                    .withMessageStartingWith("`VirtualFilm.never`: `Never` did not finish within 40 ms");
        }
    }

    @Test
    void anInvalidTimeoutIsRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Reads.alone(database, Films.FIXTURE, Map.of("lookahead.loader-timeout", "soon")))
                .withMessage(
                        "the property `lookahead.loader-timeout` is `soon`: it takes a number with one of the units"
                                + " `ms`, `s`, `m` and `h`, as in `500ms` or `10s`.");
        Lookahead.Builder builder =
                Lookahead.builder(Reads.of(database, Films.FIXTURE).database().factory());
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> builder.loaderTimeout(Duration.ZERO))
                .withMessage("loaderTimeout(…) was given PT0S for `limit`, which leaves loaders no time.");
    }

    @Test
    void runningLoadersAreCancelledWhenTheReadFails() {
        assertThatExceptionOfType(BatchLoadException.class)
                .isThrownBy(() -> patient().list(BrokenView.class))
                .withMessageStartingWith("`VirtualFilm.broken`");
        assertThat(stages).hasSize(2).allSatisfy(stage -> assertThat(stage).isCancelled());
    }

    @Test
    void otherLoadersAreCancelledWhenOneTimesOut() {
        assertThatExceptionOfType(BatchLoadException.class)
                .isThrownBy(() -> Reads.of(database, Films.FIXTURE)
                        .by(builder -> builder.loaders(this::loader).loaderTimeout(Duration.ofMillis(50)))
                        .list(BothView.class));
        assertThat(stages).hasSize(2).allSatisfy(stage -> assertThat(stage).isCancelled());
    }
}
