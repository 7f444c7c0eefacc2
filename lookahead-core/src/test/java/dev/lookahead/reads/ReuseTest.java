package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Clinic;
import dev.lookahead.fixtures.Clinic.Blood;
import dev.lookahead.fixtures.Clinic.Patient;
import dev.lookahead.fixtures.Clinic.Visit;
import dev.lookahead.fixtures.Library;
import dev.lookahead.fixtures.Library.Author;
import dev.lookahead.fixtures.Library.Book;
import dev.lookahead.model.Join;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is here is not read again, be it rows, or what belongs to an owner; and what is not here is. */
@OnEachDatabase
class ReuseTest {

    private final Reads library;
    private final Reads libraryByList;
    private final Reads clinic;

    ReuseTest(TestDatabase database) {
        library = Reads.of(database, Library.FIXTURE);
        libraryByList = Reads.withKeysAsList(database, Library.FIXTURE);
        clinic = Reads.of(database, Clinic.FIXTURE);
    }

    interface VirtualAuthor extends VirtualModel<Author> {
        @Prefetch
        List<VirtualBook> books();

        @Prefetch
        VirtualBook firstBook();

        @Prefetch("firstBook")
        BookWithDebut debut();
    }

    interface VirtualBook extends VirtualModel<Book> {
        @Prefetch
        List<VirtualAuthor> authors();

        @Prefetch(mappedBy = "firstBook")
        List<VirtualAuthor> debutants();
    }

    interface BookWithDebut extends VirtualModel<Book> {}

    @View(VirtualBook.class)
    record TitleView(String title) {}

    @View(VirtualBook.class)
    record LongTitleView(int published, String title) {}

    @View(VirtualAuthor.class)
    record BibliographyView(String name, List<TitleView> books) {}

    @View(VirtualBook.class)
    record WithAuthorsView(List<BibliographyView> authors) {}

    @View(VirtualAuthor.class)
    record CoauthorsView(String name, List<LongTitleView> books, WithAuthorsView firstBook) {}

    @View(VirtualAuthor.class)
    record FirstsView(String name, TitleView firstBook) {}

    @View(VirtualBook.class)
    record DebutsView(String title, List<FirstsView> debutants, List<FirstsView> authors) {}

    @View(BookWithDebut.class)
    record DebutView(String title) {}

    @View(VirtualAuthor.class)
    record ModelsView(TitleView firstBook, DebutView debut) {}

    /** Of the authors of the first book some are here, with their books, and some are not. */
    @Test
    void onlyOwnersWhoseRowsAreNotReadYetAreAskedFor() {
        for (Reads reads : List.of(library, libraryByList)) {
            List<CoauthorsView> authors = reads.list(CoauthorsView.class, query -> query.where("name = 'Charlotte'"));

            assertThat(authors).singleElement().satisfies(charlotte -> {
                assertThat(charlotte.books())
                        .containsExactly(new LongTitleView(1846, "Poems"), new LongTitleView(1847, "Jane Eyre"));
                assertThat(charlotte.firstBook().authors())
                        .containsExactly(
                                new BibliographyView("Charlotte", titles("Poems", "Jane Eyre")),
                                new BibliographyView("Anne", titles("Poems")),
                                new BibliographyView("Emily", titles("Poems", "Wuthering Heights")));
            });
            // Her and her books, among them the first; its authors; the books of the two others.
            assertThat(reads.statements()).hasSize(4);
        }
    }

    @Test
    void noStatementIsSentWhereAllOwnersHaveTheirRows() {
        List<CoauthorsView> authors = library.list(CoauthorsView.class);

        assertThat(authors)
                .extracting(CoauthorsView::name)
                .containsExactly("Charlotte", "Anne", "Emily", "Jane", "Nobody");
        assertThat(authors.get(3).firstBook().authors())
                .containsExactly(new BibliographyView("Jane", titles("Sense and Sensibility")));
        assertThat(authors.get(4).firstBook()).isNull();
        assertThat(library.statements()).hasSize(3);
    }

    private static List<TitleView> titles(String... titles) {
        return Stream.of(titles).map(TitleView::new).toList();
    }

    /** Keys that are found at two places are asked for at once, when all that may be here is here. */
    @Test
    void keysOfSeveralPlacesAreReadByOneStatement() {
        List<DebutsView> books = library.list(DebutsView.class, query -> query.where("title = 'Wuthering Heights'"));

        assertThat(books)
                .containsExactly(new DebutsView(
                        "Wuthering Heights", List.of(), List.of(new FirstsView("Emily", new TitleView("Poems")))));
        // The book, its debutants, its authors, and Poems.
        assertThat(library.statements()).hasSize(4);
    }

    /** Another virtual model without a condition is no other row. */
    @Test
    void rowsReadForAnotherVirtualModelAreReused() {
        List<ModelsView> authors = library.list(ModelsView.class);

        assertThat(authors.get(3).debut()).isEqualTo(new DebutView("Sense and Sensibility"));
        assertThat(authors.get(3).firstBook()).isEqualTo(new TitleView("Sense and Sensibility"));
        assertThat(library.statements()).hasSize(2);
    }

    @Test
    void explainNamesTheStatementsThatMayBeSpared() {
        assertThat(library.lookahead().explain(CoauthorsView.class).toString())
                .startsWith("CoauthorsView, at most 5 statements\n")
                .contains(
                        "\n  VirtualAuthor.firstBook -> Book: id (unless they are here)\n",
                        "\n      VirtualAuthor.books -> Book: id, title (of owners that are new)\n");
        assertThat(library.lookahead().explain(DebutsView.class).toString())
                .startsWith("DebutsView, at most 4 statements\n");
    }

    interface VirtualPatient extends VirtualModel<Patient> {
        @Prefetch
        List<VirtualVisit> visited();
    }

    interface VirtualVisit extends VirtualModel<Visit> {
        @Prefetch
        VirtualPatient patient();

        @Join("patient")
        VirtualPatient joined();
    }

    @View(VirtualPatient.class)
    record BloodView(Set<Blood> compatible) {}

    @View(VirtualVisit.class)
    record VisitOfView(String reason, BloodView patient) {}

    @View(VirtualPatient.class)
    record PatientView(String name, Set<Blood> compatible, List<VisitOfView> visited) {}

    @View(VirtualVisit.class)
    record SymptomsView(String reason, Set<String> symptoms) {}

    @View(VirtualPatient.class)
    record HistoryView(List<SymptomsView> visited) {}

    @View(VirtualVisit.class)
    record VisitView(Set<String> symptoms, HistoryView joined) {}

    @Test
    void collectionsOfValuesAreReused() {
        List<PatientView> patients = clinic.list(PatientView.class, query -> query.where("name = 'Ann'"));

        BloodView blood = new BloodView(Set.of(Blood.A, Blood.O));
        assertThat(patients)
                .containsExactly(new PatientView(
                        "Ann",
                        blood.compatible(),
                        List.of(
                                new VisitOfView("cough", blood),
                                new VisitOfView("fever", blood),
                                new VisitOfView("check", blood))));
        assertThat(clinic.statements()).hasSize(3);
    }

    /** Of the visits of a patient one is here, by an id of two parts. */
    @Test
    void valuesOfOwnersThatAreNotReadYetAreRead() {
        List<VisitView> visits = clinic.list(VisitView.class, query -> query.where("reason = 'cough'"));

        assertThat(visits)
                .containsExactly(new VisitView(
                        Set.of("heat"),
                        new HistoryView(List.of(
                                new SymptomsView("cough", Set.of("heat")),
                                new SymptomsView("fever", Set.of("heat", "chills")),
                                new SymptomsView("check", Set.of())))));
        assertThat(clinic.statements()).hasSize(4);
    }
}
