package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.fixtures.Library;
import dev.lookahead.fixtures.Library.Author;
import dev.lookahead.fixtures.Library.Book;
import dev.lookahead.fixtures.Library.Reader;
import dev.lookahead.model.InvalidViewException;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What related rows come in: unmodifiable, never null, in order. */
@OnEachDatabase
class ContainersTest {

    private static final BookView POEMS = new BookView(1L, "Poems");
    private static final BookView JANE_EYRE = new BookView(2L, "Jane Eyre");
    private static final BookView WUTHERING = new BookView(3L, "Wuthering Heights");
    private static final BookView SENSE = new BookView(4L, "Sense and Sensibility");

    private final Reads reads;

    ContainersTest(TestDatabase database) {
        reads = Reads.of(database, Library.FIXTURE);
    }

    @View(Book.class)
    record BookView(Long id, String title) {}

    @View(Book.class)
    record TitleView(String title) {}

    @View(Reader.class)
    record ListView(List<BookView> booksRead) {}

    @View(Reader.class)
    record CollectionView(Collection<BookView> booksRead) {}

    @View(Reader.class)
    record SetView(Set<BookView> booksRead) {}

    @View(Reader.class)
    record SetOfTitlesView(Set<TitleView> booksRead) {}

    @View(Reader.class)
    record PlainView(
            @Lookup("booksRead.title") List<String> titles,
            @Lookup("booksRead.published") Set<Integer> years,
            @Lookup("booksRead.published") Collection<Long> wide) {}

    @View(Author.class)
    record OptionalView(
            Optional<BookView> firstBook,
            @Lookup("firstBook.title") Optional<String> title) {}

    @View(Author.class)
    record SingleView(
            BookView firstBook, @Lookup("firstBook.title") String title) {}

    interface VirtualAuthor extends VirtualModel<Author> {
        @Prefetch
        Optional<Book> firstBook();

        @Prefetch(value = "books", orderBy = "title", limit = 1)
        Optional<Book> firstByTitle();

        @Prefetch
        Set<Book> books();
    }

    @View(VirtualAuthor.class)
    record DeclaredView(Optional<BookView> firstBook, Optional<BookView> firstByTitle, Set<BookView> books) {}

    @View(VirtualAuthor.class)
    record UnwrappedView(BookView firstBook, BookView firstByTitle, List<BookView> books) {}

    @Test
    void aListKeepsTheOrderOfIdsAndWhatABagHasTwice() {
        assertThat(reads.list(ListView.class))
                .extracting(ListView::booksRead)
                .containsExactly(
                        List.of(POEMS, SENSE),
                        List.of(JANE_EYRE, SENSE),
                        List.of(),
                        List.of(POEMS, WUTHERING, WUTHERING));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void aCollectionIsAList() {
        List<CollectionView> readers = reads.list(CollectionView.class);

        assertThat(readers.get(3).booksRead()).containsExactly(POEMS, WUTHERING, WUTHERING);
        assertThat(readers.get(2).booksRead()).isEmpty();
    }

    @Test
    void aSetHasEachOnceAndInOrder() {
        List<SetView> readers = reads.list(SetView.class);

        assertThat(readers.get(0).booksRead()).containsExactly(POEMS, SENSE);
        assertThat(readers.get(2).booksRead()).isEmpty();
        assertThat(readers.get(3).booksRead()).containsExactly(POEMS, WUTHERING);
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void aSetOfViewsShowsTheId() {
        assertThatExceptionOfType(InvalidViewException.class)
                .isThrownBy(() -> reads.list(SetOfTitlesView.class))
                .withMessageContaining("`SetOfTitlesView.booksRead`")
                .withMessageContaining("`TitleView`")
                .withMessageContaining("id");
    }

    @Test
    void plainValuesComeInContainersToo() {
        List<PlainView> readers = reads.list(PlainView.class);

        assertThat(readers.get(3).titles()).containsExactly("Poems", "Wuthering Heights", "Wuthering Heights");
        assertThat(readers.get(3).years()).containsExactly(1846, 1847);
        assertThat(readers.get(3).wide()).containsExactly(1846L, 1847L, 1847L);
        assertThat(readers.get(2)).isEqualTo(new PlainView(List.of(), Set.of(), List.of()));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void anOptionalIsEmptyWhereThereIsNoRow() {
        List<OptionalView> authors = reads.list(OptionalView.class);

        assertThat(authors.get(3))
                .isEqualTo(new OptionalView(Optional.of(SENSE), Optional.of("Sense and Sensibility")));
        assertThat(authors.get(4)).isEqualTo(new OptionalView(Optional.empty(), Optional.empty()));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void aSingleIsNullWhereThereIsNoRow() {
        List<SingleView> authors = reads.list(SingleView.class);

        assertThat(authors.get(3)).isEqualTo(new SingleView(SENSE, "Sense and Sensibility"));
        assertThat(authors.get(4)).isEqualTo(new SingleView(null, null));
    }

    @Test
    void virtualModelsMayDeclareContainers() {
        List<DeclaredView> authors = reads.list(DeclaredView.class);

        assertThat(authors.get(0))
                .isEqualTo(new DeclaredView(Optional.of(POEMS), Optional.of(JANE_EYRE), Set.of(POEMS, JANE_EYRE)));
        assertThat(authors.get(4)).isEqualTo(new DeclaredView(Optional.empty(), Optional.empty(), Set.of()));
        // The authors, the first by title, all books: the first books are among these.
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void theViewChoosesTheContainer() {
        List<UnwrappedView> authors = reads.list(UnwrappedView.class);

        assertThat(authors.get(0)).isEqualTo(new UnwrappedView(POEMS, JANE_EYRE, List.of(POEMS, JANE_EYRE)));
        assertThat(authors.get(4)).isEqualTo(new UnwrappedView(null, null, List.of()));
    }

    @Test
    void containersCannotBeModified() {
        List<ListView> readers = reads.list(ListView.class);
        assertUnmodifiable(readers, readers.get(0));
        readers.forEach(reader -> assertUnmodifiable(reader.booksRead(), POEMS));
        reads.list(SetView.class).forEach(reader -> assertUnmodifiable(reader.booksRead(), POEMS));
        reads.list(CollectionView.class).forEach(reader -> assertUnmodifiable(reader.booksRead(), POEMS));
        reads.list(PlainView.class).forEach(reader -> assertUnmodifiable(reader.titles(), "Poems"));
        reads.list(PlainView.class).forEach(reader -> assertUnmodifiable(reader.years(), 1846));
    }

    private static <T> void assertUnmodifiable(Collection<T> collection, T element) {
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> collection.add(element));
        if (!collection.isEmpty()) {
            assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(collection::clear);
        }
    }
}
