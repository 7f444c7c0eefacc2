package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.fixtures.Lending;
import dev.lookahead.fixtures.Lending.Copy;
import dev.lookahead.fixtures.Lending.Customer;
import dev.lookahead.fixtures.Lending.Loan;
import dev.lookahead.fixtures.Library;
import dev.lookahead.fixtures.Library.Author;
import dev.lookahead.fixtures.Library.Book;
import dev.lookahead.fixtures.Library.Reader;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.UnexpectedDataException;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Related rows whose own associations, or a column at the end of them, lead back. */
@OnEachDatabase
class PathsBackTest {

    private final Reads library;
    private final Reads lending;

    PathsBackTest(TestDatabase database) {
        library = Reads.of(database, Library.FIXTURE);
        lending = Reads.of(database, Lending.FIXTURE);
    }

    interface VirtualAuthor extends VirtualModel<Author> {
        @Computed("upper(name)")
        String loud();

        @Prefetch(mappedBy = "booksRead.authors")
        List<VirtualReader> readers();
    }

    interface VirtualBook extends VirtualModel<Book> {
        @Prefetch(mappedBy = "firstBook")
        List<VirtualAuthor> debutants();
    }

    interface VirtualReader extends VirtualModel<Reader> {
        @Prefetch(mappedBy = "books.readBy")
        List<VirtualAuthor> authorsRead();

        @Prefetch(mappedBy = "books.readBy", where = "name <> 'Anne'", orderBy = "name desc")
        Set<VirtualAuthor> mostAuthorsRead();

        @Prefetch(mappedBy = "books.readBy", orderBy = "name", limit = 1)
        VirtualAuthor firstAuthorRead();

        @Prefetch(mappedBy = "readBy")
        List<VirtualBook> shelf();

        @Prefetch(mappedBy = "readBy", where = "published = :year")
        Optional<VirtualBook> bookOfYear();

        @Prefetch(mappedBy = "readBy", where = "published > :year")
        Optional<VirtualBook> bookSince();
    }

    @View(VirtualAuthor.class)
    record AuthorView(Long id, String loud) {}

    @View(VirtualReader.class)
    record NameView(String name) {}

    @View(VirtualAuthor.class)
    record ReadAuthorView(String name, List<NameView> readers) {}

    @View(VirtualReader.class)
    record ReaderView(
            String name,
            List<AuthorView> authorsRead,
            Set<AuthorView> mostAuthorsRead,
            @Lookup("firstAuthorRead.name") String first,
            List<Long> shelf) {}

    @View(VirtualReader.class)
    record NestedView(List<ReadAuthorView> authorsRead) {}

    @View(VirtualReader.class)
    record YearView(String name, @Lookup("bookOfYear.title") String title) {}

    @View(VirtualReader.class)
    record SinceView(String name, @Lookup("bookSince.title") String title) {}

    @View(VirtualBook.class)
    record BookView(String title, List<AuthorView> debutants) {}

    interface VirtualCustomer extends VirtualModel<Customer> {
        @Prefetch(mappedBy = "loans.customerId")
        List<Copy> borrowed();

        @Prefetch(mappedBy = "customerId", orderBy = "id desc")
        List<Loan> loans();

        @Prefetch(mappedBy = "copy.owner")
        List<Loan> lent();

        @Prefetch(mappedBy = "parties.clerkId")
        List<Loan> handled();

        @Prefetch(mappedBy = "loans.parties.clerkId", limit = 1)
        Copy firstHandled();

        @Prefetch(mappedBy = "given.loans.customerId")
        List<Customer> lenders();
    }

    @View(VirtualCustomer.class)
    record CustomerView(
            String name,
            @Lookup("borrowed.title") List<String> borrowed,
            List<Long> loans,
            List<Long> lent,
            List<Long> handled,
            @Lookup("firstHandled.title") String firstHandled,
            List<Integer> lenders) {}

    private static final AuthorView CHARLOTTE = new AuthorView(1L, "CHARLOTTE");
    private static final AuthorView ANNE = new AuthorView(2L, "ANNE");
    private static final AuthorView EMILY = new AuthorView(3L, "EMILY");
    private static final AuthorView JANE = new AuthorView(4L, "JANE");

    @Test
    void aPathBackShowsEachRowOnceForEachOwner() {
        List<ReaderView> readers = library.list(ReaderView.class);

        assertThat(readers)
                .containsExactly(
                        new ReaderView(
                                "Amy",
                                List.of(CHARLOTTE, ANNE, EMILY, JANE),
                                Set.of(CHARLOTTE, EMILY, JANE),
                                "Anne",
                                List.of(1L, 4L)),
                        new ReaderView(
                                "Belinda",
                                List.of(CHARLOTTE, JANE),
                                Set.of(CHARLOTTE, JANE),
                                "Charlotte",
                                List.of(2L, 4L)),
                        new ReaderView("Carl", List.of(), Set.of(), null, List.of()),
                        new ReaderView(
                                "Dora",
                                List.of(CHARLOTTE, ANNE, EMILY),
                                Set.of(CHARLOTTE, EMILY),
                                "Anne",
                                List.of(1L, 3L)));
        assertThat(readers.get(0).mostAuthorsRead()).containsExactly(JANE, EMILY, CHARLOTTE);
        assertThat(readers.get(1).authorsRead().get(0))
                .isSameAs(readers.get(0).authorsRead().get(0));
        assertThat(library.statements()).hasSize(5);
    }

    @Test
    void relatedRowsAreReadOnceForAllRowsOfThePath() {
        List<NestedView> readers = library.list(NestedView.class);

        assertThat(readers.get(1).authorsRead())
                .containsExactly(
                        new ReadAuthorView(
                                "Charlotte",
                                List.of(new NameView("Amy"), new NameView("Belinda"), new NameView("Dora"))),
                        new ReadAuthorView("Jane", List.of(new NameView("Amy"), new NameView("Belinda"))));
        assertThat(library.statements()).hasSize(3);
    }

    @Test
    void aToOneIsTheShortestPath() {
        assertThat(library.list(BookView.class))
                .containsExactly(
                        new BookView("Poems", List.of(CHARLOTTE, ANNE, EMILY)),
                        new BookView("Jane Eyre", List.of()),
                        new BookView("Wuthering Heights", List.of()),
                        new BookView("Sense and Sensibility", List.of(JANE)));
        assertThat(library.statements()).hasSize(2);
    }

    @Test
    void aSingleRowNeedsNoLimitWhereThereIsOnlyOne() {
        assertThat(library.list(YearView.class, query -> query.with("year", 1847)))
                .containsExactly(
                        new YearView("Amy", null),
                        new YearView("Belinda", "Jane Eyre"),
                        new YearView("Carl", null),
                        new YearView("Dora", "Wuthering Heights"));
        assertThat(library.statements()).hasSize(2);
    }

    @Test
    void aSecondRowIsAnErrorThatNamesBoth() {
        assertThatExceptionOfType(UnexpectedDataException.class)
                .isThrownBy(() -> library.list(SinceView.class, query -> query.with("year", 1840)))
                .withMessage("""
                        `VirtualReader.bookSince` should give one row, but `Reader` 4 has several: `Book` 1 and `Book` 3.
                          Add `limit = 1`, or declare a `List`.""")
                .satisfies(thrown -> {
                    assertThat(thrown.field()).isEqualTo("VirtualReader.bookSince");
                    assertThat(thrown.id()).isEqualTo(4L);
                });
    }

    /** The loan 104 is hidden, and 105 has no customer. */
    @Test
    void aColumnMayHoldTheOwnersId() {
        assertThat(lending.list(CustomerView.class))
                .containsExactly(
                        new CustomerView(
                                "Zero",
                                List.of("Emma"),
                                List.of(100L),
                                List.of(100L, 101L, 102L, 103L),
                                List.of(),
                                null,
                                List.of(0)),
                        new CustomerView(
                                "Ann",
                                List.of("Emma", "Ulysses"),
                                List.of(103L, 102L, 101L),
                                List.of(),
                                List.of(),
                                null,
                                List.of(0)),
                        new CustomerView(
                                "Bob", List.of(), List.of(), List.of(), List.of(100L, 101L), "Emma", List.of()),
                        new CustomerView(
                                "Cid", List.of(), List.of(), List.of(), List.of(102L, 105L), "Emma", List.of()));
        assertThat(lending.statements()).hasSize(7);
    }
}
