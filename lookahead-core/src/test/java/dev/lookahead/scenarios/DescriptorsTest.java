package dev.lookahead.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lookahead.fixtures.Bookmarks;
import dev.lookahead.fixtures.Bookmarks.Bookmark;
import dev.lookahead.fixtures.Bookmarks.TaggedItem;
import dev.lookahead.fixtures.Library;
import dev.lookahead.fixtures.Library.Author;
import dev.lookahead.fixtures.Library.Book;
import dev.lookahead.fixtures.Library.Reader;
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

/** The descriptors of django-prefetch-utils as fields of virtual models. */
@OnEachDatabase
class DescriptorsTest {

    private final TestDatabase database;
    private final Reads library;
    private final Reads bookmarks;

    DescriptorsTest(TestDatabase database) {
        this.database = database;
        library = Reads.of(database, Library.FIXTURE);
        bookmarks = Reads.of(database, Bookmarks.FIXTURE);
    }

    interface VirtualBook extends VirtualModel<Book> {
        @Computed("size(authors)")
        int authorCount();

        @Prefetch(value = "authors", orderBy = "name desc", limit = 1)
        VirtualAuthor lastAuthor();
    }

    interface VirtualAuthor extends VirtualModel<Author> {
        @Computed("id * 2")
        Long annotation();
    }

    interface VirtualReader extends VirtualModel<Reader> {
        @Prefetch(mappedBy = "books.readBy")
        List<VirtualAuthor> authorsRead();

        @Prefetch(mappedBy = "books.readBy", orderBy = "id", limit = 1)
        VirtualAuthor authorRead();

        @Prefetch(mappedBy = "books.readBy", orderBy = "name desc", limit = 1)
        VirtualAuthor lastAuthorRead();

        @Prefetch(local = "id", remote = "id")
        VirtualBook bookOfSameId();
    }

    interface VirtualBookmark extends VirtualModel<Bookmark> {
        @Prefetch(local = "id", remote = "objectId", where = "objectType = 'bookmark'", orderBy = "tag desc", limit = 1)
        VirtualItem lastTag();
    }

    interface VirtualItem extends VirtualModel<TaggedItem> {
        @Prefetch(
                local = {"objectType", "objectId"},
                remote = {"favouriteType", "favouriteId"})
        List<VirtualItem> favouredBy();
    }

    @View(VirtualBook.class)
    record CountedView(String title, int authorCount) {}

    @View(VirtualBook.class)
    record TopView(String title, @Lookup("lastAuthor.name") String lastAuthor) {}

    @View(VirtualAuthor.class)
    record AuthorView(String name) {}

    @View(VirtualAuthor.class)
    record AnnotatedView(String name, Long annotation) {}

    @View(VirtualReader.class)
    record ReaderView(String name, List<AuthorView> authorsRead) {}

    @View(VirtualReader.class)
    record AnnotatedReaderView(String name, List<AnnotatedView> authorsRead) {}

    @View(VirtualReader.class)
    record SingleView(String name, AuthorView authorRead, AuthorView lastAuthorRead) {}

    @View(VirtualReader.class)
    record EqualView(
            String name, @Lookup("bookOfSameId.title") String title) {}

    @View(VirtualBookmark.class)
    record BookmarkView(String url, @Lookup("lastTag.tag") String lastTag) {}

    @View(VirtualItem.class)
    record ItemView(String tag, @Lookup("favouredBy.tag") List<String> favouredBy) {}

    /** The count is part of the statement of the book, where django-prefetch-utils sends a second one. */
    @Test
    void countsTheAuthorsOfABook() {
        assertThat(library.list(CountedView.class))
                .extracting(CountedView::authorCount)
                .containsExactly(3, 1, 1, 1);
        assertThat(library.statements()).hasSize(1);
    }

    @Test
    void goesBackFromTheAuthorToTheReader() {
        List<ReaderView> readers = library.list(ReaderView.class);

        assertThat(readers)
                .filteredOn(reader -> reader.name().equals("Amy"))
                .flatExtracting(ReaderView::authorsRead)
                .extracting("name")
                .containsExactly("Charlotte", "Anne", "Emily", "Jane");
        assertThat(readers)
                .filteredOn(reader -> reader.name().equals("Carl"))
                .flatExtracting(ReaderView::authorsRead)
                .isEmpty();
        assertThat(library.statements()).hasSize(2);
    }

    @Test
    void computesBesides() {
        List<AnnotatedReaderView> readers = library.list(AnnotatedReaderView.class);

        assertThat(readers.get(1).authorsRead())
                .containsExactly(new AnnotatedView("Charlotte", 2L), new AnnotatedView("Jane", 8L));
        assertThat(library.statements()).hasSize(2);
    }

    @Test
    void givesOneOfThem() {
        assertThat(library.list(SingleView.class))
                .containsExactly(
                        new SingleView("Amy", new AuthorView("Charlotte"), new AuthorView("Jane")),
                        new SingleView("Belinda", new AuthorView("Charlotte"), new AuthorView("Jane")),
                        new SingleView("Carl", null, null),
                        new SingleView("Dora", new AuthorView("Charlotte"), new AuthorView("Emily")));
        assertThat(library.statements()).hasSize(3);
    }

    @Test
    void givesNullWhereTheAuthorsWereDeleted() {
        try (Reads own = Reads.alone(database, Library.FIXTURE)) {
            own.database().inTransaction(session -> {
                session.createNativeMutationQuery("delete from Book_Author").executeUpdate();
                session.createMutationQuery("delete from Author").executeUpdate();
            });

            assertThat(own.list(SingleView.class))
                    .extracting(SingleView::authorRead, SingleView::lastAuthorRead)
                    .containsExactly(tuple(null, null), tuple(null, null), tuple(null, null), tuple(null, null));
            assertThat(own.statements()).hasSize(3);
        }
    }

    /** One statement, where django-prefetch-utils sends two. */
    @Test
    void aTopChildIsOneStatement() {
        assertThat(library.list(TopView.class))
                .extracting(TopView::lastAuthor)
                .containsExactly("Emily", "Charlotte", "Emily", "Jane");
        assertThat(library.statements()).hasSize(2);
        assertThat(bookmarks.list(BookmarkView.class))
                .containsExactly(
                        new BookmarkView("b.example.com", "python"), new BookmarkView("c.example.com", "java"));
        assertThat(bookmarks.statements()).hasSize(2);
    }

    @Test
    void equalValuesNeedNoAssociation() {
        assertThat(library.list(EqualView.class))
                .extracting(EqualView::title)
                .containsExactly("Poems", "Jane Eyre", "Wuthering Heights", "Sense and Sensibility");
        assertThat(library.statements()).hasSize(2);
    }

    /** Whoever shares both values shares the rows; null equals nothing. */
    @Test
    void equalValuesMayBeSeveral() {
        assertThat(bookmarks.list(ItemView.class))
                .containsExactly(
                        new ItemView("django", List.of("python", "java")),
                        new ItemView("python", List.of("python", "java")),
                        new ItemView("java", List.of()),
                        new ItemView("noir", List.of("noir")),
                        new ItemView("lost", List.of()));
        assertThat(bookmarks.statements()).hasSize(2);
    }
}
