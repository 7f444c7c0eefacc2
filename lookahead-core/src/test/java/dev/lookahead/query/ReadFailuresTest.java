package dev.lookahead.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.Lookahead;
import dev.lookahead.LookaheadQuery;
import dev.lookahead.fixtures.Films;
import dev.lookahead.fixtures.Films.Film;
import dev.lookahead.fixtures.Films.Studio;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Context;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.Join;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.Requires;
import dev.lookahead.model.UnexpectedDataException;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;

/** A read that fails names the field, and a mistake of the caller is refused before any SQL. */
@OnEachDatabase
class ReadFailuresTest {

    private final Reads reads;

    ReadFailuresTest(TestDatabase database) {
        reads = Reads.of(database, Films.FIXTURE);
    }

    interface VirtualStudio extends VirtualModel<Studio> {
        @Computed("select f.imdbId from Film f where f.studio = this")
        String film();

        @Computed("select max(f.imdbId) from Film f where f.studio = this")
        String lastFilm();

        @Computed("select count(f) from Film f where f.studio = this and f.imdbId = :imdbId")
        long filmCount();

        @Prefetch(value = "films", where = "place > :least")
        List<VirtualFilm> best();
    }

    interface VirtualFilm extends VirtualModel<Film> {
        @Join
        VirtualStudio studio();

        @Requires("place")
        default int next() {
            return place() + 1;
        }

        Integer place();
    }

    @View(VirtualStudio.class)
    record FilmOfView(Long id, String film) {}

    @View(VirtualStudio.class)
    record BothView(Long id, String film, String lastFilm) {}

    @View(VirtualFilm.class)
    record JoinedView(Long id, FilmOfView studio) {}

    @View(VirtualStudio.class)
    record CountView(Long id, long filmCount) {}

    @View(VirtualStudio.class)
    record BestView(Long id, List<FilmView> best) {}

    @View(VirtualFilm.class)
    record FilmView(Long id) {}

    @View(VirtualFilm.class)
    record NextView(Long id, int next) {}

    @View(Film.class)
    record LengthView(Long id, int length) {
        static int length(String imdbId) {
            return imdbId.length();
        }
    }

    @View(Film.class)
    record PlaceView(Long id, String place) {
        static String place(Integer place, @Context("prefix") String prefix, @Context("width") long width) {
            return prefix + place + width;
        }
    }

    @View(Film.class)
    record StrictView(Long id, Integer place) {
        StrictView {
            if (place == null) {
                throw new IllegalArgumentException("no place");
            }
        }
    }

    @View(Studio.class)
    record StrictFilmsView(String name, List<StrictView> films) {}

    @Test
    void aSubQueryThatGivesSeveralRowsIsNamed() {
        assertThatExceptionOfType(UnexpectedDataException.class)
                .isThrownBy(() -> reads.list(FilmOfView.class))
                .withMessage(
                        "The sub-query of `VirtualStudio.film` gives several rows, and may give one.\n  Make one of"
                                + " them by an aggregate such as `max(…)`, or take the first by `order by … limit 1`.")
                .withRootCauseInstanceOf(SQLException.class)
                .satisfies(thrown -> {
                    assertThat(thrown.field()).isEqualTo("VirtualStudio.film");
                    assertThat(thrown.id()).isNull();
                });
        assertThatExceptionOfType(UnexpectedDataException.class)
                .isThrownBy(() -> reads.list(BothView.class))
                .withMessageStartingWith(
                        "A sub-query of one of `VirtualStudio.film`, `VirtualStudio.lastFilm` gives several rows");
        assertThatExceptionOfType(UnexpectedDataException.class)
                .isThrownBy(() -> reads.list(JoinedView.class))
                .withMessageStartingWith("The sub-query of `VirtualStudio.film` gives several rows");
        assertThatExceptionOfType(UnexpectedDataException.class)
                .isThrownBy(() -> reads.list(
                        FilmView.class,
                        query -> query.where("place = (select f.place from Film f where f.studio.id = 0)")))
                .withMessageStartingWith("The sub-query of the query gives several rows");
        assertThatExceptionOfType(UnexpectedDataException.class)
                .isThrownBy(() -> reads.<FilmOfView, List<FilmOfView>>read(FilmOfView.class, query -> {
                    try (Stream<FilmOfView> films = query.stream(1)) {
                        return films.toList();
                    }
                }))
                .withMessageStartingWith("The sub-query of `VirtualStudio.film` gives several rows");
    }

    @Test
    void failingCodeOfAViewIsNamedWithItsRow() {
        assertThatExceptionOfType(UnexpectedDataException.class)
                .isThrownBy(() -> reads.list(LengthView.class))
                .withMessageStartingWith("`LengthView.length` failed for `Film` 3: java.lang.NullPointerException")
                .withCauseInstanceOf(NullPointerException.class)
                .satisfies(thrown -> {
                    assertThat(thrown.field()).isEqualTo("LengthView.length");
                    assertThat(thrown.id()).isEqualTo(3L);
                });
        assertThatExceptionOfType(UnexpectedDataException.class)
                .isThrownBy(() -> reads.list(StrictView.class))
                .withMessage("`StrictView` failed for `Film` 3: java.lang.IllegalArgumentException: no place")
                .withCauseInstanceOf(IllegalArgumentException.class);
        assertThatExceptionOfType(UnexpectedDataException.class)
                .isThrownBy(() -> reads.list(NextView.class))
                .withMessageStartingWith("`VirtualFilm.next` failed for `Film` 3: java.lang.NullPointerException");
        assertThat(reads.list(StrictFilmsView.class))
                .containsExactly(
                        new StrictFilmsView(
                                "Zero", List.of(new StrictView(0L, 0), new StrictView(1L, 1), new StrictView(2L, 2))),
                        new StrictFilmsView("One", List.of()));
    }

    @Test
    void aParameterOfAnotherTypeIsRefusedBeforeAnySql() {
        assertInvalid(
                () -> reads.list(CountView.class, query -> query.with("imdbId", new StringBuilder("tt1"))),
                "`:imdbId` of `VirtualStudio.filmCount` takes a `String`, and is bound to a `StringBuilder`.");
        assertInvalid(
                () -> reads.list(BestView.class, query -> query.with("least", "five")),
                "`:least` of `VirtualStudio.best` takes a `Integer`, and is bound to a `String`.");
        assertInvalid(
                () -> reads.list(
                        FilmView.class, query -> query.where("place = :place").with("place", "five")),
                "`:place` of the query takes a `Integer`, and is bound to a `String`.");
        assertInvalid(
                () -> reads.count(
                        FilmView.class, query -> query.where("place = :place").with("place", "five")),
                "`:place` of the query takes a `Integer`, and is bound to a `String`.");
        assertInvalid(
                () -> reads.list(
                        PlaceView.class, query -> query.with("prefix", 7).with("width", 1L)),
                "`:prefix` of `PlaceView.place` takes a `String`, and is bound to a `Integer`.");
        assertInvalid(
                () -> reads.list(
                        PlaceView.class, query -> query.with("prefix", "#").with("width", null)),
                "`:width` of `PlaceView.place` takes a `long`, and is bound to null.");
        assertThat(reads.list(
                        PlaceView.class,
                        query -> query.with("prefix", null).with("width", 5).ids(List.of(1L))))
                .containsExactly(new PlaceView(1L, "null15"));
        assertThat(reads.list(CountView.class, query -> query.with("imdbId", "tt1")))
                .containsExactly(new CountView(0L, 2), new CountView(1L, 0));
        assertThat(reads.list(CountView.class, query -> query.with("imdbId", null)))
                .containsExactly(new CountView(0L, 0), new CountView(1L, 0));
    }

    @Test
    void aMissingOrClosedEntityManagerIsRefused() {
        Lookahead lookahead = reads.lookahead();
        SessionFactory factory = reads.database().factory();
        EntityManager closed = factory.createEntityManager();
        LookaheadQuery<FilmView> late = lookahead.query(closed, FilmView.class);
        closed.close();
        StatelessSession closedSession = factory.openStatelessSession();
        closedSession.close();

        assertArgument(
                () -> lookahead.query((EntityManager) null, FilmView.class),
                "query(…) was given null for `entityManager`.");
        assertArgument(
                () -> lookahead.query((StatelessSession) null, FilmView.class),
                "query(…) was given null for `session`.");
        assertArgument(
                () -> lookahead.query(closed, FilmView.class),
                "query(…) was given an entity manager, which is closed.");
        assertArgument(
                () -> lookahead.query(closedSession, FilmView.class), "query(…) was given a session, which is closed.");
        assertRefused(
                IllegalStateException.class,
                late::list,
                "The query of `FilmView` cannot run any more: its entity manager or session was closed meanwhile.");
        assertArgument(
                () -> lookahead.wrap(closed, VirtualFilm.class, List.of()),
                "wrap(…) was given an entity manager, which is closed.");
        assertArgument(
                () -> lookahead.prefetch(null, List.of(), "studio"), "prefetch(…) was given null for `entityManager`.");
    }

    @Test
    void nullArgumentsAreRefused() {
        Lookahead lookahead = reads.lookahead();
        try (EntityManager entityManager = reads.database().factory().createEntityManager()) {
            LookaheadQuery<FilmView> query = lookahead.query(entityManager, FilmView.class);

            assertArgument(() -> lookahead.query(entityManager, null), "query(…) was given null for `view`.");
            assertArgument(() -> query.where((String) null), "where(…) was given null for `hql`.");
            assertArgument(() -> query.orderBy(null), "orderBy(…) was given null for `hql`.");
            assertArgument(() -> query.sort("id", (String) null), "sort(…) was given null for `keys`.");
            assertArgument(() -> query.only((String) null), "only(…) was given null for `paths`.");
            assertArgument(() -> query.lookups((String) null), "lookups(…) was given null for `paths`.");
            assertArgument(() -> query.with(null, 1), "with(…) was given null for `name`.");
            assertArgument(() -> query.with((Map<String, Object>) null), "with(…) was given null for `values`.");
            assertArgument(() -> query.ids(null), "ids(…) was given null for `ids`.");
            assertArgument(() -> query.entities(null), "entities(…) was given null for `entities`.");
            assertArgument(() -> query.using(null), "using(…) was given null for `entityManager`.");
            assertArgument(() -> lookahead.explain(null), "explain(…) was given null for `view`.");
            assertArgument(
                    () -> lookahead.wrap(entityManager, VirtualFilm.class, null),
                    "wrap(…) was given null for `entities`.");
            assertArgument(
                    () -> lookahead.prefetch(entityManager, List.of(), (String) null),
                    "prefetch(…) was given null for `paths`.");
        }
        assertArgument(() -> Lookahead.of(null), "Lookahead.builder(…) was given null for `factory`.");
    }

    private void assertInvalid(ThrowingCallable call, String message) {
        assertRefused(InvalidQueryException.class, call, message);
    }

    private void assertArgument(ThrowingCallable call, String message) {
        assertRefused(IllegalArgumentException.class, call, message);
    }

    private void assertRefused(Class<? extends Throwable> type, ThrowingCallable call, String message) {
        reads.database().reset();
        assertThatExceptionOfType(type).isThrownBy(call).withMessage(message);
        assertThat(reads.statements()).isEmpty();
    }
}
