package dev.lookahead.lookups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.fixtures.Clinic;
import dev.lookahead.fixtures.Garden;
import dev.lookahead.fixtures.Library;
import dev.lookahead.fixtures.Library.Author;
import dev.lookahead.fixtures.Library.Reader;
import dev.lookahead.fixtures.Staff;
import dev.lookahead.fixtures.Staff.Employee;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.Path;
import dev.lookahead.testing.Attributes;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Lazy associations of entities that are here already are filled for all of them at once. */
@OnEachDatabase
class PrefetchTest {

    private final TestDatabase database;
    private final Reads reads;

    PrefetchTest(TestDatabase database) {
        this.database = database;
        reads = Reads.of(database, Library.FIXTURE);
    }

    @Test
    void fillsCollectionsAlongAPath() {
        List<List<String>> lazily = reads.database().factory().fromTransaction(this::readersOfAuthors);

        inSession(session -> {
            List<Author> authors = authors(session);
            reads.lookahead().prefetch(session, authors, "books.readBy");
            assertThat(reads.statements()).hasSize(2);

            assertThat(readersOfAuthors(session)).isEqualTo(lazily).hasSize(5);
            assertThat(lazily.get(0)).containsExactlyInAnyOrder("Amy", "Dora", "Belinda");
            assertThat(lazily.get(4)).isEmpty();
            session.flush();
            assertThat(session.isDirty()).isFalse();
            assertThat(reads.statements()).isEmpty();
        });
    }

    @Test
    void toOneAssociationsAreLoadedAlongAPath() {
        inSession(session -> {
            List<Author> authors = authors(session);
            reads.lookahead().prefetch(session, authors, "firstBook.authors", "firstBook");
            assertThat(authors)
                    .extracting(author -> Attributes.of(author, "firstBook"))
                    .allMatch(Hibernate::isInitialized);
            assertThat(reads.statements()).hasSize(2);
        });
    }

    @Test
    void takesGeneratedPaths() {
        inSession(session -> {
            List<Author> authors = authors(session);
            reads.lookahead().prefetch(session, authors, new Path("firstBook"), new Path("books.authors"));
            assertThat(authors)
                    .extracting(author -> Attributes.of(author, "firstBook"))
                    .allMatch(Hibernate::isInitialized);
            assertThat(authors)
                    .extracting(author -> Attributes.of(author, "books"))
                    .allMatch(Hibernate::isInitialized);
            assertThat(reads.statements()).hasSize(3);
        });
    }

    @Test
    void rowsThatABagHoldsTwiceAreKeptTwice() {
        inSession(session -> {
            Reader dora = session.find(Reader.class, 4L);
            reads.database().reset();
            reads.lookahead().prefetch(session, List.of(dora, dora), "booksRead");
            assertThat((Collection<?>) Attributes.of(dora, "booksRead"))
                    .extracting(book -> Attributes.of(book, "id"))
                    .containsExactlyInAnyOrder(3L, 1L, 3L);
            assertThat(reads.statements()).hasSize(1);
        });
    }

    @Test
    void initializedCollectionsAreLeftAlone() {
        inSession(session -> {
            List<Author> authors = authors(session);
            reads.lookahead().prefetch(session, authors, "books");
            reads.database().reset();
            reads.lookahead().prefetch(session, authors, "books");
            assertThat(reads.statements()).isEmpty();
            reads.lookahead().prefetch(session, List.of(), "books");
            assertThat(reads.statements()).isEmpty();
        });
    }

    @Test
    void hiddenRowsAreNotPrefetched() {
        Reads garden = Reads.of(database, Garden.FIXTURE);
        garden.database().inTransaction(session -> {
            List<Garden.Bed> beds = session.createSelectionQuery("from Bed order by id", Garden.Bed.class)
                    .getResultList();
            garden.database().reset();
            garden.lookahead().prefetch(session, beds, "helpers", "plants", "wishes", "tools");
            assertThat(garden.statements()).hasSize(4);

            assertThat(beds)
                    .extracting(bed -> names(bed, "helpers"))
                    .containsExactly(List.of("Ann"), List.of(), List.of());
            assertThat(beds)
                    .extracting(bed -> names(bed, "plants"))
                    .containsExactly(List.of("Iris", "Rose"), List.of(), List.of());
            assertThat(beds)
                    .extracting(bed -> names(bed, "wishes"))
                    .containsExactly(List.of("Iris", "Rose"), List.of(), List.of());
            assertThat(beds)
                    .extracting(bed -> names(bed, "tools"))
                    .containsExactly(List.of("Rake", "Spade"), List.of(), List.of());
            session.flush();
            assertThat(garden.statements()).hasSize(4);
        });
    }

    /** What is filled brings what cannot be lazy along, and nothing row by row. */
    @Test
    void takesOneStatementForEachStep() {
        Reads staff = Reads.of(database, Staff.FIXTURE);
        staff.database().inTransaction(session -> {
            List<Employee> employees = session.createSelectionQuery("from Employee order by id", Employee.class)
                    .getResultList();
            staff.database().reset();
            staff.lookahead().prefetch(session, employees, "serfs", "devices");
            assertThat(staff.statements()).hasSize(2);
            assertThat(employees)
                    .extracting(employee -> ((Collection<?>) Attributes.of(employee, "serfs")).size())
                    .containsExactly(2, 0, 0);
            assertThat(employees)
                    .extracting(employee -> ((Collection<?>) Attributes.of(employee, "devices")).size())
                    .containsExactly(2, 0, 0);
            assertThat(staff.statements()).hasSize(2);
        });
    }

    @Test
    void fillsWhatOnlySomeOfTheRowsHave() {
        Reads staff = Reads.of(database, Staff.FIXTURE);
        staff.database().inTransaction(session -> {
            List<Employee> employees = session.createSelectionQuery("from Employee order by id", Employee.class)
                    .getResultList();
            staff.database().reset();
            staff.lookahead().prefetch(session, employees, "devices.desk");
            assertThat(staff.statements()).hasSize(2);
            assertThat((Collection<?>) Attributes.of(employees.get(0), "devices"))
                    .filteredOn(Staff.Laptop.class::isInstance)
                    .singleElement()
                    .extracting(laptop -> Attributes.of(laptop, "desk"))
                    .matches(Hibernate::isInitialized);
            assertThatExceptionOfType(InvalidQueryException.class)
                    .isThrownBy(() -> staff.lookahead().prefetch(session, employees, "devices.desks"))
                    .withMessageStartingWith(
                            "`desks`, in prefetch(\"devices.desks\"), is not an attribute of `Device`. There are `desk`,")
                    .withMessageEndingWith("Did you mean `desk`?");
        });
    }

    @Test
    void loadsReferencesAtOnce() {
        inSession(session -> {
            List<Author> authors = List.of(
                    session.getReference(Author.class, 1L),
                    session.getReference(Author.class, 2L),
                    session.getReference(Author.class, 3L));
            reads.lookahead().prefetch(session, authors, "books");
            assertThat(authors).allMatch(Hibernate::isInitialized);
            assertThat(reads.statements()).hasSize(2);
        });
    }

    @Test
    void fillsCollectionsOfValues() {
        Reads readings = Reads.of(database, Clinic.FIXTURE);
        readings.database().inTransaction(session -> {
            List<Clinic.Patient> patients = session.createSelectionQuery("from Patient", Clinic.Patient.class)
                    .getResultList();
            readings.database().reset();
            readings.lookahead().prefetch(session, patients, "visited.symptoms", "compatible");
            int statements = 3 + database.spellings();
            assertThat(readings.statements()).hasSize(statements);
            assertThat(patients)
                    .extracting(patient -> Attributes.of(patient, "compatible"))
                    .allMatch(Hibernate::isInitialized);
            assertThat(patients)
                    .flatExtracting(patient -> (Collection<?>) Attributes.of(patient, "visited"))
                    .isNotEmpty()
                    .extracting(visit -> Attributes.of(visit, "symptoms"))
                    .allMatch(Hibernate::isInitialized);
            assertThat(readings.statements()).hasSize(statements);
        });
    }

    @Test
    void pathsThatAreNoAssociationsAreRefused() {
        inSession(session -> {
            List<Author> authors = authors(session);
            assertThatExceptionOfType(InvalidQueryException.class)
                    .isThrownBy(() -> reads.lookahead().prefetch(session, authors, "boks", "name", "books.title"))
                    .withMessage(
                            "`boks`, in prefetch(\"boks\"), is not an attribute of `Author`. There are `books`, `firstBook`,"
                                    + " `id`, `name`. Did you mean `books`?\n"
                                    + "`name`, in prefetch(\"name\"), brings nothing: `Author.name` is not an association.\n"
                                    + "`title`, in prefetch(\"books.title\"), brings nothing: `Book.title` is not an"
                                    + " association.");
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> reads.lookahead().prefetch(session, authors))
                    .withMessage("prefetch(…) was given no `paths`: it takes at least one.");
            session.detach(authors.get(1));
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> reads.lookahead().prefetch(session, authors, "books"))
                    .withMessage("prefetch(…) takes entities that the entity manager manages, and was given another"
                            + " `Author`.");
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> reads.lookahead().prefetch(session, List.of("Anne"), "books"))
                    .withMessage("prefetch(…) takes entities that the entity manager manages, and was given another"
                            + " `String`.");
            assertThat(reads.statements()).isEmpty();
        });
    }

    private static List<String> names(Object owner, String collection) {
        return ((Collection<?>) Attributes.of(owner, collection))
                .stream()
                        .map(each -> (String) Attributes.of(each, "name"))
                        .sorted()
                        .toList();
    }

    private List<List<String>> readersOfAuthors(Session session) {
        return authors(session).stream()
                .map(author -> ((Collection<?>) Attributes.of(author, "books"))
                        .stream()
                                .flatMap(book -> ((Collection<?>) Attributes.of(book, "readBy")).stream())
                                .map(reader -> (String) Attributes.of(reader, "name"))
                                .sorted()
                                .distinct()
                                .toList())
                .toList();
    }

    private List<Author> authors(Session session) {
        List<Author> authors = session.createSelectionQuery("from Author order by id", Author.class)
                .getResultList();
        reads.database().reset();
        return authors;
    }

    private void inSession(Consumer<Session> work) {
        reads.database().reset();
        reads.database().inTransaction(work);
    }
}
