package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.fixtures.Films;
import dev.lookahead.fixtures.Films.Film;
import dev.lookahead.fixtures.Films.Studio;
import dev.lookahead.model.AsyncBatchLoader;
import dev.lookahead.model.BatchLoad;
import dev.lookahead.model.BatchLoadException;
import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.FetchContext;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.Requires;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Values that are under way while the read goes on. */
@OnEachDatabase
@Timeout(60)
class AsyncBatchLoadTest {

    private final Reads reads;
    private final List<String> events = new ArrayList<>();
    private final List<Runnable> toComplete = new ArrayList<>();

    AsyncBatchLoadTest(TestDatabase database) {
        reads = Reads.of(database, Films.FIXTURE).by(builder -> builder.loaders(this::loader));
    }

    private Object loader(Class<?> type) {
        if (type == Slow.class) {
            return new Slow(this);
        }
        return type == Last.class ? new Last(this) : type == Elsewhere.class ? new Elsewhere() : new Greedy();
    }

    /** Ends when it is told to. */
    static final class Slow implements AsyncBatchLoader<Long, String> {
        private final AsyncBatchLoadTest test;

        Slow(AsyncBatchLoadTest test) {
            this.test = test;
        }

        @Override
        public CompletionStage<Map<Long, String>> load(Set<Long> keys, FetchContext context) {
            test.events.add(
                    context.field() + " starts after " + test.reads.statements().size());
            CompletableFuture<Map<Long, String>> values = new CompletableFuture<>();
            test.toComplete.add(() -> values.complete(
                    keys.stream().filter(key -> key != 1).collect(Collectors.toMap(key -> key, key -> "slow " + key))));
            // A stage that does not let others complete it.
            return values.minimalCompletionStage();
        }
    }

    /** Is called on the thread of the query, and lets the slow ones end. */
    static final class Last implements BatchLoader<Long, String> {
        private final AsyncBatchLoadTest test;

        Last(AsyncBatchLoadTest test) {
            this.test = test;
        }

        @Override
        public Map<Long, String> load(Set<Long> keys, FetchContext context) {
            test.events.add("last called after " + test.reads.statements().size());
            test.toComplete.forEach(Runnable::run);
            return Map.of();
        }
    }

    /** Runs on another thread, and asks there what it was told. */
    static final class Elsewhere implements AsyncBatchLoader<Long, String> {
        @Override
        public CompletionStage<Map<Long, String>> load(Set<Long> keys, FetchContext context) {
            return CompletableFuture.supplyAsync(() -> keys.stream()
                    .collect(Collectors.toMap(
                            key -> key,
                            key -> context.argument("sign") + context.parameter("region", String.class) + key)));
        }
    }

    /** Wants what it must not have. */
    static final class Greedy implements AsyncBatchLoader<Long, String> {
        @Override
        public CompletionStage<Map<Long, String>> load(Set<Long> keys, FetchContext context) {
            return CompletableFuture.completedStage(
                    Map.of(0L, context.entityManager().toString()));
        }
    }

    interface VirtualFilm extends VirtualModel<Film> {
        @BatchLoad(Slow.class)
        String slow();

        @BatchLoad(Last.class)
        String last();

        @BatchLoad(value = Elsewhere.class, args = "sign=+", uses = "region")
        String elsewhere();

        @BatchLoad(Greedy.class)
        String greedy();

        @Requires("slow")
        default String slower() {
            return "very " + slow();
        }
    }

    interface VirtualStudio extends VirtualModel<Studio> {
        @BatchLoad(Slow.class)
        String slow();

        @Prefetch
        List<VirtualFilm> films();
    }

    @View(VirtualFilm.class)
    record FilmView(Long id, String slow, String slower, String last) {}

    @View(VirtualStudio.class)
    record StudioView(String name, Optional<String> slow, List<FilmView> films) {}

    @View(VirtualFilm.class)
    record ElsewhereView(String elsewhere) {}

    @View(VirtualFilm.class)
    record GreedyView(String greedy) {}

    @Test
    void anAsyncLoaderStartsOnceItsKeysAreReadAndIsAwaitedLast() {
        assertThat(reads.list(StudioView.class))
                .containsExactly(
                        new StudioView(
                                "Zero",
                                Optional.of("slow 0"),
                                List.of(
                                        new FilmView(0L, "slow 0", "very slow 0", null),
                                        new FilmView(1L, null, "very null", null),
                                        new FilmView(2L, "slow 2", "very slow 2", null))),
                        new StudioView("One", Optional.empty(), List.of()));
        assertThat(events)
                .containsExactly(
                        "VirtualStudio.slow starts after 1", "VirtualFilm.slow starts after 2", "last called after 2");
    }

    @Test
    void anAsyncLoaderMayRunOnAnotherThreadAndReadItsContext() {
        assertThat(reads.list(
                        ElsewhereView.class, query -> query.with("region", "eu").ids(List.of(4L, 0L))))
                .containsExactly(new ElsewhereView("+eu4"), new ElsewhereView("+eu0"));
    }

    @Test
    void anAsyncLoaderIsCalledOncePerChunkOfAStream() {
        assertThat(reads.<ElsewhereView, List<ElsewhereView>>read(ElsewhereView.class, query -> {
                    try (Stream<ElsewhereView> films = query.with("region", "").stream(2)) {
                        return films.toList();
                    }
                }))
                .extracting(ElsewhereView::elsewhere)
                .containsExactly("+0", "+1", "+2", "+3", "+4");
    }

    @Test
    void parametersOfAnAsyncLoaderAreNeededBeforeAnySql() {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(ElsewhereView.class))
                .withMessage("`:region` is needed by `VirtualFilm.elsewhere` and not bound: add"
                        + " `.with(\"region\", …)`.");
        assertThat(reads.statements()).isEmpty();
    }

    @Test
    void anAsyncLoaderIsNotCalledWithoutKeys() {
        assertThat(reads.list(FilmView.class, query -> query.where("id < 0"))).isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void anAsyncLoaderHasNoEntityManager() {
        assertThatExceptionOfType(BatchLoadException.class)
                .isThrownBy(() -> reads.list(GreedyView.class))
                .withMessageEndingWith(
                        "`VirtualFilm.greedy` asks for an entity manager: an `AsyncBatchLoader` cannot use that"
                                + " of the query, which belongs to another thread. Open one of its own in the loader, or make"
                                + " that a `BatchLoader`.")
                .withCauseInstanceOf(InvalidQueryException.class);
    }
}
