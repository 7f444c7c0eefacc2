package dev.lookahead.defects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.LookaheadQuery;
import dev.lookahead.fixtures.Films;
import dev.lookahead.fixtures.Films.Film;
import dev.lookahead.fixtures.Films.Studio;
import dev.lookahead.model.BatchLoad;
import dev.lookahead.model.BatchLoadException;
import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.FetchContext;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Reads that django-prefetch gets wrong. Comments say what that library does instead. One of the films has the key 0, and
 * one has the empty text.
 */
@OnEachDatabase
class PrefetcherDefectsTest {

    private final Reads reads;

    PrefetcherDefectsTest(TestDatabase database) {
        reads = Reads.of(database, Films.FIXTURE);
    }

    interface VirtualFilm extends VirtualModel<Film> {
        @BatchLoad(value = Echo.class, key = "imdbId")
        String byText();

        @BatchLoad(value = Echo.class, key = "place")
        String byNumber();

        @Prefetch(local = "imdbId", remote = "imdbId")
        List<VirtualFilm> sameText();

        @Prefetch(local = "place", remote = "place")
        List<VirtualFilm> sameNumber();

        @Prefetch
        VirtualStudio studio();
    }

    interface VirtualStudio extends VirtualModel<Studio> {
        @Prefetch
        List<VirtualFilm> films();
    }

    static final class Echo implements BatchLoader<Object, String> {
        @Override
        public Map<Object, String> load(Set<Object> keys, FetchContext context) {
            Map<Object, String> values = new HashMap<>();
            keys.forEach(key -> values.put(key, "<" + key + ">"));
            return values;
        }
    }

    @View(VirtualFilm.class)
    record KeysView(String byText, String byNumber) {}

    @View(VirtualFilm.class)
    record EqualsView(
            @Lookup("sameText.id") List<Long> sameText,
            @Lookup("sameNumber.id") List<Long> sameNumber) {}

    @View(VirtualFilm.class)
    record FilmView(Long id) {}

    @View(VirtualStudio.class)
    record StudioView(String name, List<FilmView> films) {}

    @View(VirtualFilm.class)
    record OfStudioView(Long id, StudioView studio) {}

    /** The library drops keys that Python takes for false. */
    @Test
    void zeroAndTheEmptyTextAreKeys() {
        assertThat(reads.list(KeysView.class))
                .containsExactly(
                        new KeysView("<>", "<0>"),
                        new KeysView("<tt1>", "<1>"),
                        new KeysView("<tt1>", "<2>"),
                        new KeysView(null, null),
                        new KeysView("<unknown>", "<-1>"));
    }

    @Test
    void zeroAndTheEmptyTextEqualThemselves() {
        assertThat(reads.list(EqualsView.class))
                .containsExactly(
                        new EqualsView(List.of(0L), List.of(0L)),
                        new EqualsView(List.of(1L, 2L), List.of(1L)),
                        new EqualsView(List.of(1L, 2L), List.of(2L)),
                        new EqualsView(List.of(), List.of()),
                        new EqualsView(List.of(4L), List.of(4L)));
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void zeroIsAnId() {
        StudioView zero = new StudioView("Zero", List.of(new FilmView(0L), new FilmView(1L), new FilmView(2L)));
        assertThat(reads.list(StudioView.class)).containsExactly(zero, new StudioView("One", List.of()));
        assertThat(reads.list(OfStudioView.class, query -> query.ids(List.of(0L))))
                .containsExactly(new OfStudioView(0L, zero));
    }

    static final class Silent implements BatchLoader<Long, String> {
        @Override
        public Map<Long, String> load(Set<Long> keys, FetchContext context) {
            throw new IllegalStateException();
        }
    }

    interface VirtualSilent extends VirtualModel<Film> {
        @BatchLoad(Silent.class)
        String text();
    }

    @View(VirtualSilent.class)
    record SilentView(String text) {}

    /** The library fails while it writes the message, where the cause has none. */
    @Test
    void aFailureWithoutAMessageIsReported() {
        assertThatExceptionOfType(BatchLoadException.class)
                .isThrownBy(() -> reads.list(SilentView.class))
                .withMessage("`VirtualSilent.text`: `Silent` failed: java.lang.IllegalStateException");
    }

    /** The library gives the related rows to the last of several owners, unless it is told to collect them. */
    @Test
    void allOwnersOfOneKeyHaveItsValues() {
        List<OfStudioView> films = reads.list(OfStudioView.class);

        assertThat(films.subList(0, 3))
                .extracting(film -> film.studio().films().size())
                .containsExactly(3, 3, 3);
        assertThat(films.get(0).studio()).isSameAs(films.get(2).studio());
        assertThat(films.get(3).studio()).isNull();
        assertThat(reads.list(KeysView.class))
                .extracting(KeysView::byText)
                .containsExactly("<>", "<tt1>", "<tt1>", null, "<unknown>");
    }

    /** The library changes the query that it was told to copy. */
    @Test
    void derivingAQueryDoesNotChangeTheOriginal() {
        reads.database().inTransaction(session -> {
            LookaheadQuery<StudioView> query = reads.lookahead().query(session, StudioView.class);
            LookaheadQuery<StudioView> other = query.only("name")
                    .where("name = :name")
                    .with("name", "Zero")
                    .limit(1);

            assertThat(query.list()).extracting(studio -> studio.films().size()).containsExactly(3, 0);
            assertThat(other.list()).containsExactly(new StudioView("Zero", List.of()));
            assertThat(query.count()).isEqualTo(2);
        });
    }
}
