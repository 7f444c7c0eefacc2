package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookahead.fixtures.Films;
import dev.lookahead.fixtures.Films.Film;
import dev.lookahead.fixtures.Films.Studio;
import dev.lookahead.model.BatchLoad;
import dev.lookahead.model.BatchLoadException;
import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.Computed;
import dev.lookahead.model.FetchContext;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.Join;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.Requires;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Values that come from elsewhere: one call for a read, with the distinct keys. */
@OnEachDatabase
class BatchLoadTest {

    private final Reads reads;
    private final Calls calls = new Calls();

    BatchLoadTest(TestDatabase database) {
        reads = Reads.of(database, Films.FIXTURE)
                .by(builder -> builder.loaders(type -> type == Recorded.class
                        ? new Recorded(calls)
                        : type == Told.class ? new Told(calls) : new Pairs(calls)));
    }

    /** What loaders were asked for. */
    static final class Calls {
        final List<Set<?>> keys = new ArrayList<>();
        final List<String> told = new ArrayList<>();
    }

    /** Gives each key in angle brackets, but for one that it does not know. */
    static final class Recorded implements BatchLoader<Object, String> {
        private final Calls calls;

        Recorded(Calls calls) {
            this.calls = calls;
        }

        @Override
        public Map<Object, String> load(Set<Object> keys, FetchContext context) {
            calls.keys.add(keys);
            calls.told.add(context.field());
            Map<Object, String> values = new HashMap<>();
            keys.stream().filter(key -> !key.equals("unknown")).forEach(key -> values.put(key, "<" + key + ">"));
            return values;
        }
    }

    record Pair(String imdbId, Integer place) {}

    /** Tells what it knows of the read. */
    static final class Pairs implements BatchLoader<Pair, String> {
        private final Calls calls;

        Pairs(Calls calls) {
            this.calls = calls;
        }

        @Override
        public Map<Pair, String> load(Set<Pair> keys, FetchContext context) {
            calls.keys.add(keys);
            calls.told.add(
                    context.field() + " " + context.argument("count") + " " + context.parameter("region", String.class)
                            + " " + context.entityManager().isOpen());
            Map<Pair, String> values = new HashMap<>();
            keys.forEach(key -> values.put(key, key.imdbId() + "/" + key.place()));
            return values;
        }
    }

    /** Says of even keys what it is told to say, in as many words. */
    static final class Told implements BatchLoader<Number, List<String>> {
        private final Calls calls;

        Told(Calls calls) {
            this.calls = calls;
        }

        @Override
        public Map<Number, List<String>> load(Set<Number> keys, FetchContext context) {
            calls.keys.add(keys);
            String word = context.argument("say");
            Map<Number, List<String>> values = new HashMap<>();
            keys.stream()
                    .filter(key -> key.intValue() % 2 == 0)
                    .forEach(key -> values.put(key, new ArrayList<>(List.of(word, key.toString()))));
            return values;
        }
    }

    interface VirtualFilm extends VirtualModel<Film> {
        @Join
        VirtualStudio studio();

        @BatchLoad(Recorded.class)
        String byId();

        @BatchLoad(value = Recorded.class, key = "imdbId")
        String byImdbId();

        @BatchLoad(value = Recorded.class, key = "place")
        String byPlace();

        @Computed("place * 10")
        Integer tenfold();

        @BatchLoad(value = Recorded.class, key = "tenfold")
        String byTenfold();

        @BatchLoad(value = Recorded.class, key = "studio.name")
        String byStudio();

        @BatchLoad(value = Recorded.class, key = "studio.id")
        String byStudioId();

        @BatchLoad(
                value = Pairs.class,
                key = {"imdbId", "place"},
                args = "count = 5",
                uses = "region")
        String byBoth();

        @BatchLoad(value = Recorded.class, key = "studio.loud")
        String byLoudStudio();

        @BatchLoad(value = Told.class, args = "say=yes")
        List<String> yes();

        @BatchLoad(
                value = Told.class,
                key = "place",
                args = {"say=no", "mark=!"})
        List<String> no();

        @Requires("byId")
        default int length() {
            return byId().length();
        }
    }

    interface VirtualStudio extends VirtualModel<Studio> {
        @Computed("upper(name)")
        String loud();

        @Prefetch
        List<VirtualFilm> films();

        @Prefetch(value = "films", orderBy = "id desc", limit = 2)
        List<VirtualFilm> lastFilms();
    }

    @View(VirtualFilm.class)
    record IdView(String byId) {}

    @View(VirtualFilm.class)
    record TwiceView(String byId, @Lookup("byId") String again, int length) {}

    @View(VirtualFilm.class)
    record ImdbView(String byImdbId) {}

    @View(VirtualFilm.class)
    record PlaceView(String byPlace, String byTenfold) {}

    @View(VirtualFilm.class)
    record StudioView(String byStudio, String byStudioId) {}

    @View(VirtualFilm.class)
    record BothView(String byBoth) {}

    @View(VirtualStudio.class)
    record FilmsView(String name, List<IdView> films) {}

    @View(VirtualStudio.class)
    record TwoEdgesView(String name, List<IdView> films, List<IdView> lastFilms) {}

    @Test
    void theKeyIsTheIdWhichMayBeZero() {
        assertThat(reads.list(IdView.class))
                .extracting(IdView::byId)
                .containsExactly("<0>", "<1>", "<2>", "<3>", "<4>");
        assertThat(calls.keys).containsExactly(Set.of(0L, 1L, 2L, 3L, 4L));
        assertThat(calls.told).containsExactly("VirtualFilm.byId");
    }

    @Test
    void theKeyIsAnAttributeWhichMayBeEmptyText() {
        assertThat(reads.list(ImdbView.class))
                .extracting(ImdbView::byImdbId)
                .containsExactly("<>", "<tt1>", "<tt1>", null, null);
        assertThat(calls.keys).containsExactly(Set.of("", "tt1", "unknown"));
    }

    @Test
    void theKeyMayBeAComputedField() {
        assertThat(reads.list(PlaceView.class))
                .containsExactly(
                        new PlaceView("<0>", "<0>"),
                        new PlaceView("<1>", "<10>"),
                        new PlaceView("<2>", "<20>"),
                        new PlaceView(null, null),
                        new PlaceView("<-1>", "<-10>"));
        assertThat(calls.keys).containsExactlyInAnyOrder(Set.of(0, 1, 2, -1), Set.of(0, 10, 20, -10));
    }

    @Test
    void theKeyMayBeAPathOverAToOneAssociation() {
        assertThat(reads.list(StudioView.class))
                .containsExactly(
                        new StudioView("<Zero>", "<0>"),
                        new StudioView("<Zero>", "<0>"),
                        new StudioView("<Zero>", "<0>"),
                        new StudioView(null, null),
                        new StudioView(null, null));
        assertThat(calls.keys).containsExactlyInAnyOrder(Set.of("Zero"), Set.of(0L));
    }

    @View(VirtualFilm.class)
    record LoudView(String byLoudStudio) {}

    @Test
    void theKeyMayBeAFieldBehindAToOneAssociation() {
        assertThat(reads.list(LoudView.class))
                .extracting(LoudView::byLoudStudio)
                .containsExactly("<ZERO>", "<ZERO>", "<ZERO>", null, null);
        assertThat(calls.keys).containsExactly(Set.of("ZERO"));
        assertThat(reads.statements()).hasSize(1);
    }

    @View(VirtualFilm.class)
    record ToldView(List<String> yes, List<String> no) {}

    @Test
    void oneLoaderMayBeUsedTwiceWithOtherArguments() {
        List<ToldView> told = reads.list(ToldView.class);

        assertThat(told)
                .containsExactly(
                        new ToldView(List.of("yes", "0"), List.of("no", "0")),
                        new ToldView(List.of(), List.of()),
                        new ToldView(List.of("yes", "2"), List.of("no", "2")),
                        new ToldView(List.of(), List.of()),
                        new ToldView(List.of("yes", "4"), List.of()));
        assertThat(calls.keys).containsExactlyInAnyOrder(Set.of(0L, 1L, 2L, 3L, 4L), Set.of(0, 1, 2, -1));
        assertThatThrownBy(() -> told.get(0).yes().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @View(VirtualFilm.class)
    record OptionalView(Optional<String> byImdbId) {}

    @Test
    void anAbsentValueIsAnEmptyOptional() {
        assertThat(reads.list(OptionalView.class))
                .extracting(OptionalView::byImdbId)
                .containsExactly(
                        Optional.of("<>"),
                        Optional.of("<tt1>"),
                        Optional.of("<tt1>"),
                        Optional.empty(),
                        Optional.empty());
    }

    @View(VirtualStudio.class)
    record ByPathView(@Lookup("films.byImdbId") List<String> ratings) {}

    @Test
    void aPathMayEndOnALoadedField() {
        assertThat(reads.list(ByPathView.class))
                .containsExactly(new ByPathView(List.of("<>", "<tt1>", "<tt1>")), new ByPathView(List.of()));
        assertThat(calls.keys).containsExactly(Set.of("", "tt1"));
    }

    @Test
    void severalAttributesMayMakeARecordAsKey() {
        List<BothView> films = reads.list(BothView.class, query -> query.with("region", "eu"));

        assertThat(films)
                .extracting(BothView::byBoth)
                .startsWith("/0", "tt1/1", "tt1/2")
                .endsWith("unknown/-1");
        assertThat(films.get(3).byBoth()).isNull();
        assertThat(calls.keys)
                .containsExactly(
                        Set.of(new Pair("", 0), new Pair("tt1", 1), new Pair("tt1", 2), new Pair("unknown", -1)));
        assertThat(calls.told).containsExactly("VirtualFilm.byBoth 5 eu true");
    }

    @Test
    void aParameterHasTheTypeThatTheLoaderAsksFor() {
        assertThatExceptionOfType(BatchLoadException.class)
                .isThrownBy(() -> reads.list(BothView.class, query -> query.with("region", 7)))
                .withMessageEndingWith(
                        "`VirtualFilm.byBoth` asks for `:region` as a `String`, and the query binds it to"
                                + " a `Integer`.")
                .withCauseInstanceOf(InvalidQueryException.class);
        assertThat(reads.list(BothView.class, query -> query.with("region", null)))
                .extracting(BothView::byBoth)
                .containsExactly("/0", "tt1/1", "tt1/2", null, "unknown/-1");
        assertThat(calls.told).containsExactly("VirtualFilm.byBoth 5 null true");
    }

    @Test
    void aMissingParameterIsFoundBeforeAnySql() {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(BothView.class))
                .withMessage(
                        "`:region` is needed by `VirtualFilm.byBoth` and not bound: add" + " `.with(\"region\", …)`.");
        assertThat(reads.statements()).isEmpty();
        assertThat(calls.keys).isEmpty();
    }

    @Test
    void aLoaderIsCalledOnceHoweverOftenItsFieldIsShown() {
        assertThat(reads.list(TwiceView.class)).first().isEqualTo(new TwiceView("<0>", "<0>", 3));
        assertThat(calls.keys).hasSize(1);
    }

    @Test
    void aLoaderIsCalledOnceForAllRelatedRows() {
        assertThat(reads.list(FilmsView.class))
                .containsExactly(
                        new FilmsView("Zero", List.of(new IdView("<0>"), new IdView("<1>"), new IdView("<2>"))),
                        new FilmsView("One", List.of()));
        assertThat(calls.keys).containsExactly(Set.of(0L, 1L, 2L));
    }

    @Test
    void aLoaderIsCalledOnceForTwoEdgesToTheSameRows() {
        assertThat(reads.list(TwoEdgesView.class).get(0).lastFilms())
                .containsExactly(new IdView("<2>"), new IdView("<1>"));
        assertThat(calls.keys).containsExactly(Set.of(0L, 1L, 2L));
    }

    @View(VirtualFilm.class)
    record NamedView(Long id, String byId) {}

    @View(VirtualStudio.class)
    record FirstView(List<NamedView> films) {}

    @View(VirtualFilm.class)
    record WayAroundView(String byId, @Lookup("studio") FirstView all) {}

    @Test
    void aLoaderIsCalledOnceForRowsOfDifferentPaths() {
        assertThat(reads.list(
                        WayAroundView.class, query -> query.where("id > 0").limit(3)))
                .containsExactly(
                        new WayAroundView("<1>", zero()),
                        new WayAroundView("<2>", zero()),
                        new WayAroundView("<3>", null));
        assertThat(calls.keys).containsExactly(Set.of(0L, 1L, 2L, 3L));
    }

    private static FirstView zero() {
        return new FirstView(List.of(new NamedView(0L, "<0>"), new NamedView(1L, "<1>"), new NamedView(2L, "<2>")));
    }

    @Test
    void aLoaderIsNotCalledWithoutKeys() {
        assertThat(reads.list(IdView.class, query -> query.where("id < 0"))).isEmpty();
        assertThat(reads.list(ImdbView.class, query -> query.where("id = 3"))).containsExactly(new ImdbView(null));
        assertThat(reads.list(FilmsView.class, query -> query.where("id = 1")))
                .containsExactly(new FilmsView("One", List.of()));
        assertThat(calls.keys).isEmpty();
    }

    @Test
    void keysOfALoaderCannotBeModified() {
        reads.list(IdView.class);

        assertThatThrownBy(() -> calls.keys.get(0).clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(new TreeSet<>(calls.keys.get(0))).hasSize(5);
    }
}
