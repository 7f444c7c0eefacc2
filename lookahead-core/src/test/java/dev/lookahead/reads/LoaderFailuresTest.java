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
import dev.lookahead.model.InvalidViewException;
import dev.lookahead.model.UnexpectedDataException;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Loaders that fail, or give something else than they say: the field is named. */
@OnEachDatabase
@Timeout(60)
class LoaderFailuresTest {

    private final TestDatabase database;

    LoaderFailuresTest(TestDatabase database) {
        this.database = database;
    }

    static final class Numbers implements BatchLoader<Long, Integer> {
        private final Function<FetchContext, Map<Long, Integer>> answer;

        Numbers(Function<FetchContext, Map<Long, Integer>> answer) {
            this.answer = answer;
        }

        @Override
        public Map<Long, Integer> load(Set<Long> keys, FetchContext context) {
            return answer.apply(context);
        }
    }

    static final class Later implements AsyncBatchLoader<Long, Integer> {
        private final Function<FetchContext, CompletionStage<Map<Long, Integer>>> answer;

        Later(Function<FetchContext, CompletionStage<Map<Long, Integer>>> answer) {
            this.answer = answer;
        }

        @Override
        public CompletionStage<Map<Long, Integer>> load(Set<Long> keys, FetchContext context) {
            return answer.apply(context);
        }
    }

    interface VirtualFilm extends VirtualModel<Film> {
        @BatchLoad(Numbers.class)
        Integer number();

        @BatchLoad(Later.class)
        Integer later();
    }

    @View(VirtualFilm.class)
    record NumberView(int number) {}

    @View(VirtualFilm.class)
    record LaterView(Integer later) {}

    @Test
    void anExceptionOfALoaderNamesTheField() {
        IllegalArgumentException cause = new IllegalArgumentException("no line");

        assertFailure(context -> {
                    throw cause;
                })
                .withMessage("`VirtualFilm.number`: `Numbers` failed: java.lang.IllegalArgumentException: no line")
                .withCause(cause);
        assertLaterFailure(context -> {
                    throw cause;
                })
                .withMessage("`VirtualFilm.later`: `Later` failed: java.lang.IllegalArgumentException: no line")
                .withCause(cause);
    }

    @Test
    void aFailedStageNamesTheField() {
        IOException cause = new IOException("no line");

        assertLaterFailure(context -> CompletableFuture.failedStage(cause))
                .withMessage("`VirtualFilm.later`: `Later` failed: java.io.IOException: no line")
                .withCause(cause);
        assertLaterFailure(context -> CompletableFuture.<Map<Long, Integer>>failedFuture(cause)
                        .thenApply(Function.identity()))
                .withMessage("`VirtualFilm.later`: `Later` failed: java.io.IOException: no line")
                .withCause(cause)
                .satisfies(failed -> assertThat(failed.field()).isEqualTo("VirtualFilm.later"));
    }

    @Test
    void anErrorThrownByALoaderNamesTheField() {
        assertFailure(context -> {
                    throw new AssertionError("broken");
                })
                .withMessage("`VirtualFilm.number`: `Numbers` failed: java.lang.AssertionError: broken")
                .satisfies(failed -> assertThat(failed.field()).isEqualTo("VirtualFilm.number"));
        assertLaterFailure(context -> {
                    throw new NoClassDefFoundError("client");
                })
                .withMessage("`VirtualFilm.later`: `Later` failed: java.lang.NoClassDefFoundError: client");
    }

    @Test
    void aCancelledStageNamesTheField() {
        CompletableFuture<Map<Long, Integer>> cancelled = new CompletableFuture<>();
        cancelled.cancel(true);

        assertLaterFailure(context -> cancelled)
                .withMessage("`VirtualFilm.later`: `Later` failed: its stage was cancelled.")
                .withCauseInstanceOf(CancellationException.class);
        assertLaterFailure(context -> cancelled.thenApply(Function.identity()))
                .withMessageStartingWith("`VirtualFilm.later`: `Later` failed: ")
                .withCauseInstanceOf(CancellationException.class);
    }

    /** A map that reads when it is asked, and cannot. */
    private static final class Unreadable extends AbstractMap<Long, Integer> {
        @Override
        public Set<Entry<Long, Integer>> entrySet() {
            throw new UncheckedIOException(new IOException("closed"));
        }
    }

    /** A map that can be walked through and not be asked. */
    private static final class Deaf extends HashMap<Long, Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        public Integer get(Object key) {
            throw new IllegalStateException("not " + key);
        }
    }

    @Test
    void aMapThatCannotBeReadNamesTheField() {
        assertFailure(context -> new Unreadable())
                .withMessageStartingWith("`VirtualFilm.number`: `Numbers` failed: java.io.UncheckedIOException: ")
                .withCauseInstanceOf(UncheckedIOException.class);
        assertLaterFailure(context -> CompletableFuture.completedFuture(new Unreadable()))
                .withMessageStartingWith("`VirtualFilm.later`: `Later` failed: java.io.UncheckedIOException: ");
        assertFailure(context -> new Deaf())
                .withMessage("`VirtualFilm.number`: `Numbers` failed: java.lang.IllegalStateException: not 0");
    }

    @Test
    void aLoaderThatReturnsNullIsNamed() {
        assertFailure(context -> null).withMessage("`VirtualFilm.number`: `Numbers` returned null instead of a map.");
        assertLaterFailure(context -> null)
                .withMessage("`VirtualFilm.later`: `Later` returned null instead of a `CompletionStage`.");
        assertLaterFailure(context -> CompletableFuture.completedFuture(null))
                .withMessage("`VirtualFilm.later`: `Later` returned null instead of a map.");
    }

    @Test
    void aNullKeyInTheResultNamesTheField() {
        assertFailure(context -> Collections.singletonMap(null, 1))
                .withMessage("`VirtualFilm.number`: `Numbers` returned a value for the key null.");
        assertLaterFailure(context -> CompletableFuture.completedFuture(Collections.singletonMap(null, 1)))
                .withMessage("`VirtualFilm.later`: `Later` returned a value for the key null.");
    }

    @Test
    void valuesOfAnotherTypeThanDeclaredNameTheField() {
        assertFailure(context -> polluted(Map.of(0L, "zero")))
                .withMessage("`VirtualFilm.number`: `Numbers` returned a `String` for the key 0, not a `Integer`.");
        assertFailure(context -> polluted(Map.of(0, 1)))
                .withMessage(
                        "`VirtualFilm.number`: `Numbers` returned a value for the key 0, which is a `Integer` and not"
                                + " a `Long`.");
        assertLaterFailure(context -> CompletableFuture.completedFuture(polluted(Map.of(0L, "zero"))))
                .withMessage("`VirtualFilm.later`: `Later` returned a `String` for the key 0, not a `Integer`.");
    }

    @SuppressWarnings("unchecked") // As raw types let it happen.
    private static Map<Long, Integer> polluted(Map<?, ?> map) {
        return (Map<Long, Integer>) map;
    }

    @Test
    void aMissingValueForAPrimitiveNamesTheRow() {
        assertThatExceptionOfType(UnexpectedDataException.class)
                .isThrownBy(() -> reads(context -> Map.of(), null).list(NumberView.class))
                .withMessageStartingWith("`NumberView.number` is declared as `int`, but `Film` 0 has null there.");
    }

    @Test
    void unboundParametersAndArgumentsThatALoaderReadsAreNamed() {
        assertFailure(context -> Map.of(0L, context.parameter("year", Integer.class)))
                .withMessageContaining("`VirtualFilm.number` asks for `:year`, which the query does not bind.");
        assertFailure(context -> Map.of(0L, context.argument("year").length()))
                .withMessageContaining(
                        "`VirtualFilm.number` asks for the argument `year`, which its `@BatchLoad` does not give");
        assertFailure(context -> Map.of(0L, context.parameter("year", null)))
                .withMessageContaining("parameter(…) was given null for `type`.");
        assertFailure(context -> Map.of(0L, context.argument(null).length()))
                .withMessageContaining("argument(…) was given null for `name`.");
    }

    @Test
    void aStatelessSessionHasNoEntityManager() {
        Reads reads = reads(context -> Map.of(0L, context.entityManager().hashCode()), null);

        assertThatExceptionOfType(BatchLoadException.class)
                .isThrownBy(() -> reads.database()
                        .factory()
                        .inStatelessTransaction(session -> reads.lookahead()
                                .query(session, NumberView.class)
                                .list()))
                .withMessageEndingWith("`VirtualFilm.number` asks for an entity manager: the query runs in a"
                        + " `StatelessSession`, which is not an entity manager. Open one of its own in the loader.");
    }

    @Test
    void anInterruptWhileWaitingNamesTheField() {
        CompletableFuture<Map<Long, Integer>> never = new CompletableFuture<>();
        try {
            assertLaterFailure(context -> {
                        Thread.currentThread().interrupt();
                        return never;
                    })
                    .withMessageStartingWith("`VirtualFilm.later`: `Later` failed: java.lang.InterruptedException");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aProviderWithoutTheLoaderIsRefused() {
        Reads reads = Reads.of(database, Films.FIXTURE);
        Lookahead nothing = reads.by(builder -> builder.loaders(type -> null)).lookahead();
        Lookahead other = reads.by(builder -> builder.loaders(type -> "loader")).lookahead();

        assertThatExceptionOfType(InvalidViewException.class)
                .isThrownBy(() -> list(reads, nothing))
                .withMessageContaining("error: for the batch loader `Numbers` there is null\n  Look at what"
                        + " `Lookahead.builder(…).loaders(…)` is given.");
        assertThatExceptionOfType(InvalidViewException.class)
                .isThrownBy(() -> list(reads, other))
                .withMessageContaining("there is a `String`, which is not a batch loader");
        assertThat(reads.statements()).isEmpty();
    }

    abstract static class Unfinished implements BatchLoader<Long, Integer> {}

    static final class Refusing implements BatchLoader<Long, Integer> {
        Refusing() {
            throw new IllegalStateException("no address");
        }

        @Override
        public Map<Long, Integer> load(Set<Long> keys, FetchContext context) {
            return Map.of();
        }
    }

    interface Unmade extends VirtualModel<Film> {
        @BatchLoad(Unfinished.class)
        Integer unfinished();

        @BatchLoad(Refusing.class)
        Integer refusing();

        @BatchLoad(Numbers.class)
        Integer number();
    }

    @Test
    void loadersThatCannotBeConstructedAreReportedAtStartUp() {
        Reads reads = Reads.of(database, Films.FIXTURE);

        assertThatExceptionOfType(InvalidViewException.class)
                .isThrownBy(() -> reads.by(builder -> builder.views(Unmade.class)))
                .withMessageStartingWith("3 mistakes")
                .withMessageContaining(
                        "error: the batch loader `Unfinished`, which loads `Unmade.unfinished`, is abstract")
                .withMessageContaining(
                        "error: the batch loader `Refusing`, which loads `Unmade.refusing`, cannot be created:"
                                + " its constructor throws java.lang.IllegalStateException: no address")
                .withMessageContaining(
                        "error: the batch loader `Numbers`, which loads `Unmade.number`, has no constructor"
                                + " without arguments\n  Give it a constructor without arguments, or say where loaders come from:"
                                + " `Lookahead.builder(…).loaders(…)`.");
    }

    @Test
    void aProviderThatFailsNamesFieldAndLoader() {
        Reads reads = Reads.of(database, Films.FIXTURE);
        Lookahead failing = reads.by(builder -> builder.loaders(type -> {
                    throw new IllegalStateException("no bean");
                }))
                .lookahead();

        assertThatExceptionOfType(BatchLoadException.class)
                .isThrownBy(() -> list(reads, failing))
                .withMessage(
                        "`VirtualFilm.number`: `Numbers` cannot be created: java.lang.IllegalStateException: no bean");
        assertThat(reads.statements()).isEmpty();
    }

    private static void list(Reads reads, Lookahead lookahead) {
        reads.database().reset();
        reads.database()
                .inTransaction(
                        session -> lookahead.query(session, NumberView.class).list());
    }

    private ThrowableAssertAlternative<BatchLoadException> assertFailure(
            Function<FetchContext, Map<Long, Integer>> answer) {
        return assertThatExceptionOfType(BatchLoadException.class)
                .isThrownBy(() -> reads(answer, null).list(NumberView.class));
    }

    private ThrowableAssertAlternative<BatchLoadException> assertLaterFailure(
            Function<FetchContext, CompletionStage<Map<Long, Integer>>> answer) {
        return assertThatExceptionOfType(BatchLoadException.class)
                .isThrownBy(() -> reads(null, answer).list(LaterView.class));
    }

    private Reads reads(
            Function<FetchContext, Map<Long, Integer>> numbers,
            Function<FetchContext, CompletionStage<Map<Long, Integer>>> later) {
        return Reads.of(database, Films.FIXTURE)
                .by(builder ->
                        builder.loaders(type -> type == Numbers.class ? new Numbers(numbers) : new Later(later)));
    }
}
