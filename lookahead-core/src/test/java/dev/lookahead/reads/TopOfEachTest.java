package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Playlists;
import dev.lookahead.fixtures.Playlists.Playlist;
import dev.lookahead.fixtures.Playlists.Singer;
import dev.lookahead.fixtures.Playlists.Song;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.model.Where;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first rows of each owner, over every kind of relation. */
@OnEachDatabase
class TopOfEachTest {

    private final Reads reads;

    TopOfEachTest(TestDatabase database) {
        reads = Reads.of(database, Playlists.FIXTURE);
    }

    @Where("plays is null or plays > 0")
    interface Played extends VirtualModel<Song> {}

    interface VirtualPlaylist extends VirtualModel<Playlist> {
        @Prefetch(value = "songs", orderBy = "plays desc nulls last", limit = 1)
        Song top();

        @Prefetch(value = "songs", limit = 2)
        List<Song> firstTwo();

        @Prefetch(mappedBy = "playlists", orderBy = "plays desc nulls last", limit = 1)
        Song topBack();

        @Prefetch(mappedBy = "playlists", limit = 2)
        List<Song> firstTwoBack();

        @Prefetch(value = "songs.singer", orderBy = "name desc", limit = 1)
        Singer lastSinger();

        @Prefetch(mappedBy = "songs.playlists", orderBy = "name desc", limit = 1)
        Singer lastSingerBack();

        @Prefetch(local = "genre", remote = "genre", orderBy = "plays desc nulls last", limit = 1)
        Song topOfGenre();

        @Computed("genre || '!'")
        String loudGenre();

        @Prefetch(local = "loudGenre", remote = "genre", orderBy = "plays desc nulls last", limit = 2)
        List<Song> loud();

        @Prefetch(local = "id", remote = "ownerId", where = "ownerType = 'playlist'", orderBy = "title desc", limit = 1)
        Song lastOwned();
    }

    interface VirtualSinger extends VirtualModel<Singer> {
        @Prefetch(value = "songs", orderBy = "plays desc nulls last", limit = 2)
        List<Played> mostPlayed();

        @Prefetch(value = "songs", orderBy = "plays nulls first", limit = 2)
        List<Played> leastPlayed();

        @Prefetch(value = "songs", where = "plays < :most", orderBy = "abs(plays - :near)", limit = 1)
        Song nearest();

        @Prefetch(mappedBy = "singer", where = "plays < :most", orderBy = "plays desc", limit = 2)
        List<Song> below();
    }

    @View(VirtualPlaylist.class)
    record AssociationView(
            String name,
            @Lookup("top.title") String top,
            @Lookup("firstTwo.title") List<String> firstTwo,
            @Lookup("topBack.title") String topBack,
            @Lookup("firstTwoBack.title") List<String> firstTwoBack) {}

    @View(VirtualPlaylist.class)
    record PathView(
            String name,
            @Lookup("lastSinger.name") String lastSinger,
            @Lookup("lastSingerBack.name") String lastSingerBack) {}

    @View(VirtualPlaylist.class)
    record EqualView(
            String name,
            @Lookup("topOfGenre.title") String topOfGenre,
            @Lookup("loud.title") List<String> loud,
            @Lookup("lastOwned.title") String lastOwned) {}

    @View(VirtualSinger.class)
    record SingerView(
            String name,
            @Lookup("mostPlayed.title") List<String> mostPlayed,
            @Lookup("leastPlayed.title") List<String> leastPlayed,
            @Lookup("nearest.title") String nearest,
            @Lookup("below.title") List<String> below) {}

    /** Ties end with the id; a bag's duplicates count twice, a path back gives each row once. */
    @Test
    void eachOwnerHasItsOwnTopOfAManyToManyInBothDirections() {
        assertThat(reads.list(AssociationView.class))
                .containsExactly(
                        new AssociationView("A", "C", List.of("C"), "C", List.of("C")),
                        new AssociationView("B", "D", List.of("C", "D"), "D", List.of("C", "D")),
                        new AssociationView("Bag", "G", List.of("F", "F"), "G", List.of("F", "G")),
                        new AssociationView("Empty", null, List.of(), null, List.of()));
        assertThat(reads.statements()).hasSize(5);
    }

    @Test
    void eachOwnerHasItsOwnTopOfAPathInBothDirections() {
        assertThat(reads.list(PathView.class))
                .containsExactly(
                        new PathView("A", "Ann", "Ann"),
                        new PathView("B", "Bob", "Bob"),
                        new PathView("Bag", "Ann", "Ann"),
                        new PathView("Empty", null, null));
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void eachOwnerHasItsOwnTopOfEqualValuesAndGenericRelations() {
        assertThat(reads.list(EqualView.class))
                .containsExactly(
                        new EqualView("A", "D", List.of(), "D"),
                        new EqualView("B", "D", List.of(), null),
                        new EqualView("Bag", null, List.of("E", "F"), null),
                        new EqualView("Empty", null, List.of(), null));
        assertThat(reads.statements()).hasSize(4);
    }

    /** What the edge and the virtual model leave out is gone before anything is counted. */
    @Test
    void conditionsAndParametersActBeforeTheLimit() {
        assertThat(reads.list(SingerView.class, query -> query.with("most", 9).with("near", 1)))
                .containsExactly(
                        new SingerView("Ann", List.of("E", "C"), List.of("F", "C"), "G", List.of("C", "G")),
                        new SingerView("Bob", List.of("D"), List.of("D"), null, List.of()),
                        new SingerView("Cid", List.of(), List.of(), null, List.of()));
        assertThat(reads.statements()).hasSize(5);
    }
}
