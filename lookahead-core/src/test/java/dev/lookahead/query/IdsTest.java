package dev.lookahead.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.LookaheadQuery;
import dev.lookahead.fixtures.Clinic;
import dev.lookahead.fixtures.Clinic.Country;
import dev.lookahead.fixtures.Clinic.Patient;
import dev.lookahead.fixtures.Clinic.Visit;
import dev.lookahead.fixtures.Clinic.VisitId;
import dev.lookahead.fixtures.Library.Book;
import dev.lookahead.fixtures.Tickets;
import dev.lookahead.fixtures.Tickets.Ticket;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.View;
import dev.lookahead.query.Books.BookView;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import jakarta.persistence.NonUniqueResultException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Rows by their ids: one result for each, in their order. */
@OnEachDatabase
class IdsTest {

    private final TestDatabase database;
    private final Reads reads;

    IdsTest(TestDatabase database) {
        this.database = database;
        this.reads = Books.reads(database);
    }

    @View(Ticket.class)
    record TicketView(Integer id, String text) {}

    @View(Patient.class)
    record PatientView(UUID id, String name) {}

    @View(Country.class)
    record CountryView(String code, String name) {}

    @View(Visit.class)
    record VisitView(VisitId id, String reason) {}

    @Test
    void resultsAreInTheOrderOfTheIdsRepeatedAndWithoutWhatIsGone() {
        assertThat(titles(List.of(4L, 1L, 99L, 4L, 2L)))
                .containsExactly("Sense and Sensibility", "Poems", "Sense and Sensibility", "Jane Eyre");
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void noIdsTakeNoStatement() {
        assertThat(titles(List.of())).isEmpty();
        assertThat(reads.statements()).isEmpty();
        assertThat(reads.count(BookView.class, query -> query.ids(List.of()))).isZero();
        assertThat(reads.exists(BookView.class, query -> query.ids(List.of()))).isFalse();
        assertThat(reads.statements()).isEmpty();
    }

    @Test
    void conditionsRestrictRowsReadByIds() {
        assertThat(Books.titles(reads, query -> query.ids(List.of(4L, 3L, 2L)).where("published = 1847")))
                .containsExactly("Wuthering Heights", "Jane Eyre");
    }

    @Test
    void aHundredThousandIdsAreOneQuery() {
        List<Long> ids =
                LongStream.iterate(100_000, id -> id > 0, id -> id - 1).boxed().toList();

        assertThat(titles(ids)).containsExactly("Sense and Sensibility", "Wuthering Heights", "Jane Eyre", "Poems");
        assertThat(reads.statements()).hasSize(database.statements(100_000));
    }

    @Test
    void aNumberOfAnotherTypeThatFitsIsAnId() {
        assertThat(titles(List.of(2, (short) 1))).containsExactly("Jane Eyre", "Poems");
    }

    @Test
    void aNumberThatDoesNotFitIsNoIdOfAnotherRow() {
        Reads tickets = Reads.of(database, Tickets.FIXTURE);

        assertThat(tickets.list(TicketView.class, query -> query.ids(List.of(2L))))
                .containsExactly(new TicketView(2, "Ticket 2"));
        assertRefused(tickets, TicketView.class, query -> query.ids(List.of(0x1_0000_0001L)), "which are `Integer`");
        assertRefused(reads, BookView.class, query -> query.ids(List.of(1.5)), "which are `Long`");
    }

    @Test
    void anIdOfAnotherTypeIsRefused() {
        assertRefused(
                reads,
                BookView.class,
                query -> query.ids(List.of(1L, "2")),
                "ids(…) takes the ids of `Book`, which are `Long`, and was given a `String`.");
        assertRefused(
                reads,
                BookView.class,
                query -> query.ids(Arrays.asList(1L, null)),
                "ids(…) takes the ids of `Book`, which are `Long`, and was given null.");
    }

    @Test
    void idsMayBeOfEveryType() {
        Reads clinic = Reads.of(database, Clinic.FIXTURE);

        assertThat(clinic.list(PatientView.class, query -> query.ids(List.of(Clinic.BOB, Clinic.ANN))))
                .containsExactly(new PatientView(Clinic.BOB, null), new PatientView(Clinic.ANN, "Ann"));
        assertThat(clinic.list(CountryView.class, query -> query.ids(Set.of("FR", "XX"))))
                .containsExactly(new CountryView("FR", "France"));
        assertThat(clinic.list(
                        VisitView.class,
                        query -> query.ids(
                                List.of(new VisitId("west", 1), new VisitId("east", 3), new VisitId("east", 2)))))
                .containsExactly(
                        new VisitView(new VisitId("west", 1), "check"), new VisitView(new VisitId("east", 2), "fever"));
    }

    @Test
    void idsWithAnOrderOrAPageAreRefused() {
        String order = "ids(…) and entities(…) give their own order and number of rows, and do not go with"
                + " orderBy(…) or sort(…).";
        String page = "ids(…) and entities(…) give their own order and number of rows, and do not go with"
                + " page(…), limit(…) or offset(…).";
        List<Long> ids = List.of(1L);
        assertExcluded(query -> query.ids(ids).orderBy("title"), order);
        assertExcluded(query -> query.sort("title").ids(ids), order);
        assertExcluded(query -> query.ids(ids).page(0, 1), page);
        assertExcluded(query -> query.limit(1).ids(ids), page);
        assertExcluded(query -> query.ids(ids).offset(1), page);
    }

    @Test
    void theLastCallOfIdsCounts() {
        assertThat(Books.titles(reads, query -> query.ids(List.of(1L)).ids(List.of(2L))))
                .containsExactly("Jane Eyre");
    }

    @Test
    void rowsOfIdsCanBeCounted() {
        List<Long> ids = List.of(1L, 2L, 99L, 1L);
        assertThat(reads.count(BookView.class, query -> query.ids(ids))).isEqualTo(3);
        assertThat(reads.exists(BookView.class, query -> query.ids(ids))).isTrue();
        assertThat(reads.exists(BookView.class, query -> query.ids(List.of(99L))))
                .isFalse();
        assertThat(reads.<BookView, BookView>read(
                        BookView.class, query -> query.ids(List.of(3L)).single()))
                .isEqualTo(new BookView(3L, "Wuthering Heights"));
        assertThat(reads.<BookView, Optional<BookView>>read(
                        BookView.class, query -> query.ids(ids).first()))
                .contains(new BookView(1L, "Poems"));
    }

    /** Whose titles a view has seen. */
    private static final Set<String> MADE = ConcurrentHashMap.newKeySet();

    @View(Book.class)
    record MadeView(
            Long id, String title, @Lookup("authors.name") List<String> authors) {
        MadeView {
            MADE.add(title);
        }
    }

    @Test
    void firstMakesOnlyTheFirstView() {
        MADE.clear();

        assertThat(reads.<MadeView, Optional<MadeView>>read(
                        MadeView.class,
                        query -> query.ids(List.of(99L, 4L, 1L, 4L)).first()))
                .contains(new MadeView(4L, "Sense and Sensibility", List.of("Jane")));
        assertThat(MADE).containsExactly("Sense and Sensibility");
        assertThat(reads.statements()).hasSize(2);
        assertThat(reads.<MadeView, Optional<MadeView>>read(
                        MadeView.class, query -> query.ids(List.of(98L, 99L)).first()))
                .isEmpty();
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void firstSkipsIdsOfMissingRows() {
        List<Long> ids = LongStream.concat(LongStream.range(1000, 1200), LongStream.of(2, 1))
                .boxed()
                .toList();

        assertThat(reads.<BookView, Optional<BookView>>read(
                        BookView.class, query -> query.ids(ids).first()))
                .contains(new BookView(2L, "Jane Eyre"));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void optionalCountsOnlyIdsOfExistingRows() {
        assertThatExceptionOfType(NonUniqueResultException.class)
                .isThrownBy(() -> reads.read(
                        BookView.class, query -> query.ids(List.of(99L, 1L, 1L)).optional()));
        assertThat(reads.<BookView, Optional<BookView>>read(
                        BookView.class, query -> query.ids(List.of(99L, 1L)).optional()))
                .contains(new BookView(1L, "Poems"));
    }

    private List<String> titles(Collection<?> ids) {
        return Books.titles(reads, query -> query.ids(ids));
    }

    private static <T> void assertRefused(
            Reads reads, Class<T> view, UnaryOperator<LookaheadQuery<T>> asked, String message) {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(view, asked))
                .withMessageContaining(message);
        assertThat(reads.statements()).isEmpty();
    }

    private void assertExcluded(UnaryOperator<LookaheadQuery<BookView>> asked, String message) {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> reads.list(BookView.class, asked))
                .withMessage(message);
        assertThat(reads.statements()).isEmpty();
    }
}
