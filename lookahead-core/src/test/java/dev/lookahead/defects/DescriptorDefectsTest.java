package dev.lookahead.defects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Library;
import dev.lookahead.fixtures.Library.Author;
import dev.lookahead.fixtures.Library.Reader;
import dev.lookahead.fixtures.Playlists;
import dev.lookahead.fixtures.Playlists.Playlist;
import dev.lookahead.fixtures.Playlists.Song;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads that the descriptors of django-prefetch-utils get wrong. Comments say what that library does instead. */
@OnEachDatabase
class DescriptorDefectsTest {

    private final TestDatabase database;
    private final Reads library;
    private final Reads playlists;

    DescriptorDefectsTest(TestDatabase database) {
        this.database = database;
        library = Reads.of(database, Library.FIXTURE);
        playlists = Reads.of(database, Playlists.FIXTURE);
    }

    interface VirtualPlaylist extends VirtualModel<Playlist> {
        @Prefetch(value = "songs", orderBy = "plays desc nulls last", limit = 1)
        Song top();

        @Prefetch(mappedBy = "playlists", orderBy = "plays desc nulls last", limit = 1)
        Song topBack();
    }

    @View(VirtualPlaylist.class)
    record TopView(
            String name,
            @Lookup("top.title") String top,
            @Lookup("topBack.title") String topBack) {}

    interface VirtualReader extends VirtualModel<Reader> {
        @Prefetch(mappedBy = "books.readBy", orderBy = "name desc", limit = 1)
        VirtualAuthor lastAuthorRead();

        @Prefetch(mappedBy = "books.readBy")
        List<VirtualAuthor> authorsRead();

        @Computed("size(booksRead)")
        int readCount();
    }

    interface VirtualAuthor extends VirtualModel<Author> {}

    @View(VirtualAuthor.class)
    record AuthorView(String name) {}

    @View(VirtualReader.class)
    record LastView(String name, AuthorView lastAuthorRead) {}

    @View(VirtualReader.class)
    record CountView(Long id, int readCount) {}

    @View(VirtualReader.class)
    record AuthorsView(String name, List<AuthorView> authorsRead) {}

    /** The library forces the order by id, and asks again and again for a row that is missing. */
    @Test
    void aSingleRowOfAPathBackIsTheFirstInTheGivenOrder() {
        assertThat(library.list(LastView.class))
                .containsExactly(
                        new LastView("Amy", new AuthorView("Jane")),
                        new LastView("Belinda", new AuthorView("Jane")),
                        new LastView("Carl", null),
                        new LastView("Dora", new AuthorView("Emily")));
        assertThat(library.statements()).hasSize(2);
    }

    /** The library gives B the song C, because C is the first song of A. */
    @Test
    void theFirstSongStaysWithItsPlaylist() {
        assertThat(playlists.list(TopView.class))
                .containsExactly(
                        new TopView("A", "C", "C"),
                        new TopView("B", "D", "D"),
                        new TopView("Bag", "G", "G"),
                        new TopView("Empty", null, null));
        assertThat(playlists.statements()).hasSize(3);
    }

    /** The library keeps a value forever, and fails on a row that was deleted. */
    @Test
    void computedFieldsAreComputedAtEachRead() {
        try (Reads own = Reads.alone(database, Library.FIXTURE)) {
            List<Long> ids = List.of(1L, 2L);
            assertThat(own.list(CountView.class, query -> query.ids(ids)))
                    .containsExactly(new CountView(1L, 2), new CountView(2L, 2));

            own.database().inTransaction(session -> {
                session.createNativeMutationQuery("delete from Reader_Book").executeUpdate();
                session.createMutationQuery("delete from Reader where id = 2").executeUpdate();
            });

            assertThat(own.list(CountView.class, query -> query.ids(ids))).containsExactly(new CountView(1L, 0));
        }
    }

    /** The library stores the owner in the related row, which several readers share, and the last owner wins. */
    @Test
    void anAuthorOfSeveralReadersIsShownForEach() {
        List<AuthorsView> readers = library.list(AuthorsView.class);

        assertThat(readers)
                .extracting(reader ->
                        reader.authorsRead().stream().map(AuthorView::name).toList())
                .containsExactly(
                        List.of("Charlotte", "Anne", "Emily", "Jane"),
                        List.of("Charlotte", "Jane"),
                        List.of(),
                        List.of("Charlotte", "Anne", "Emily"));
        assertThat(readers.get(0).authorsRead().get(3))
                .isSameAs(readers.get(1).authorsRead().get(1));
        assertThat(library.statements()).hasSize(2);
    }
}
