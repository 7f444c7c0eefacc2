package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Library;
import dev.lookahead.fixtures.Library.Author;
import dev.lookahead.fixtures.Library.Book;
import dev.lookahead.fixtures.Library.Reader;
import dev.lookahead.model.Join;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same row under the same view is one instance within one list. */
@OnEachDatabase
class IdentityTest {

    private final Reads reads;

    IdentityTest(TestDatabase database) {
        reads = Reads.of(database, Library.FIXTURE);
    }

    @View(Book.class)
    record BookView(Long id, String title) {}

    @View(Author.class)
    record AuthorView(String name, BookView firstBook, List<BookView> books) {}

    @View(Reader.class)
    record ReaderView(List<BookView> booksRead) {}

    interface VirtualBook extends VirtualModel<Book> {
        @Prefetch
        List<VirtualAuthor> authors();
    }

    interface VirtualAuthor extends VirtualModel<Author> {
        @Prefetch
        VirtualBook firstBook();

        @Join("firstBook")
        VirtualBook joinedBook();

        @Prefetch
        List<VirtualBook> books();

        @Prefetch(value = "books", orderBy = "title desc")
        List<VirtualBook> lastBooks();
    }

    @View(VirtualBook.class)
    record VirtualBookView(String title) {}

    @View(VirtualAuthor.class)
    record TwoEdgesView(
            String name, VirtualBookView joinedBook, VirtualBookView firstBook, List<VirtualBookView> books) {}

    @View(VirtualAuthor.class)
    record SameEdgeView(
            @Lookup("books") List<VirtualBookView> some,
            List<VirtualBookView> books,
            @Lookup("books.title") List<String> titles,
            @Lookup("books.id") List<Long> ids) {}

    @View(VirtualAuthor.class)
    record NameView(String name) {}

    @View(VirtualBook.class)
    record BookWithAuthorsView(String title, List<NameView> authors) {}

    @View(VirtualAuthor.class)
    record DeepView(
            String name,
            BookWithAuthorsView firstBook,
            List<BookWithAuthorsView> books,
            List<BookWithAuthorsView> lastBooks) {}

    @Test
    void aRowThatTwoOwnersShareIsOneInstance() {
        List<ReaderView> readers = reads.list(ReaderView.class);

        BookView sense = readers.get(0).booksRead().get(1);
        assertThat(readers.get(1).booksRead().get(1)).isSameAs(sense);
        assertThat(readers.get(3).booksRead().get(1))
                .isSameAs(readers.get(3).booksRead().get(2));
    }

    /** The first book of an author is one of the books, and both components show the same instance. */
    @Test
    void aRowThatTwoEdgesReachIsOneInstance() {
        List<AuthorView> authors = reads.list(AuthorView.class);

        assertThat(authors.get(0).books().get(0)).isSameAs(authors.get(0).firstBook());
        assertThat(authors.get(1).firstBook()).isSameAs(authors.get(0).firstBook());
        assertThat(authors.get(3).books())
                .hasSize(1)
                .first()
                .isSameAs(authors.get(3).firstBook());
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void aRowThatAJoinAndTwoPrefetchesReachIsOneInstance() {
        List<TwoEdgesView> authors = reads.list(TwoEdgesView.class);

        TwoEdgesView jane = authors.get(3);
        assertThat(jane.firstBook()).isEqualTo(new VirtualBookView("Sense and Sensibility"));
        assertThat(jane.joinedBook()).isSameAs(jane.firstBook());
        assertThat(jane.books().get(0)).isSameAs(jane.firstBook());
        assertThat(authors.get(4)).isEqualTo(new TwoEdgesView("Nobody", null, null, List.of()));
        // The prefetch of the first book has nothing to ask for: the join has brought them all.
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void anEdgeThatSeveralComponentsNeedIsReadOnce() {
        List<SameEdgeView> authors = reads.list(SameEdgeView.class);

        SameEdgeView charlotte = authors.get(0);
        assertThat(charlotte.titles()).containsExactly("Poems", "Jane Eyre");
        assertThat(charlotte.ids()).containsExactly(1L, 2L);
        assertThat(charlotte.some()).isEqualTo(charlotte.books());
        assertThat(charlotte.some().get(0)).isSameAs(charlotte.books().get(0));
        assertThat(reads.statements()).hasSize(2);
    }

    /** What is below a row is read once too, whichever edges lead to it. */
    @Test
    void relatedRowsAreReadOnceForAllEdges() {
        List<DeepView> authors = reads.list(DeepView.class);

        DeepView charlotte = authors.get(0);
        assertThat(charlotte.lastBooks()).extracting(BookWithAuthorsView::title).containsExactly("Poems", "Jane Eyre");
        assertThat(charlotte.lastBooks().get(0)).isSameAs(charlotte.firstBook());
        assertThat(charlotte.books().get(0)).isSameAs(charlotte.firstBook());
        assertThat(charlotte.firstBook().authors())
                .extracting(NameView::name)
                .containsExactly("Charlotte", "Anne", "Emily");
        assertThat(authors.get(2).books().get(1).authors().get(0))
                .isSameAs(charlotte.firstBook().authors().get(2));
        // Authors, books, last books, and their authors; the first books are among the books.
        assertThat(reads.statements()).hasSize(4);
    }

    @Test
    void repeatedIdsGiveTheSameInstance() {
        List<ReaderView> readers = reads.list(ReaderView.class, query -> query.ids(List.of(1L, 2L, 1L)));

        List<String> amys = List.of("Poems", "Sense and Sensibility");
        assertThat(readers)
                .extracting(reader ->
                        reader.booksRead().stream().map(BookView::title).toList())
                .containsExactly(amys, List.of("Jane Eyre", "Sense and Sensibility"), amys);
        assertThat(readers.get(2)).isSameAs(readers.get(0));
    }
}
