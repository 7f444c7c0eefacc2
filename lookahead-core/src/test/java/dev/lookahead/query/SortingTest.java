package dev.lookahead.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.fixtures.Clinic;
import dev.lookahead.fixtures.Library;
import dev.lookahead.fixtures.Library.Author;
import dev.lookahead.fixtures.Library.Book;
import dev.lookahead.model.Computed;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.InvalidSortException;
import dev.lookahead.model.Join;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sorting by names, which is safe for requests, and by HQL. */
@OnEachDatabase
class SortingTest {

    private final TestDatabase database;
    private final Reads reads;

    SortingTest(TestDatabase database) {
        this.database = database;
        reads = Reads.of(database, Library.FIXTURE);
    }

    interface VirtualBook extends VirtualModel<Book> {
        @Computed("length(title)")
        int length();
    }

    interface VirtualAuthor extends VirtualModel<Author> {
        @Prefetch
        List<VirtualBook> books();

        @Join("firstBook")
        VirtualBook debut();

        @Computed("size(books)")
        int bookCount();

        @Computed("name like '%n%' and size(books) > 0")
        Boolean strong();

        @Computed("(select max(b.published) from this.books b) > 1846")
        Boolean late();
    }

    @View(VirtualAuthor.class)
    record AuthorView(
            @Lookup("name") String label,
            @Lookup("debut.title") String debut,
            List<Long> books,
            String loud) {

        static String loud(String name) {
            return name + "!";
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "label | Anne, Charlotte, Emily, Jane, Nobody",
                "label desc | Nobody, Jane, Emily, Charlotte, Anne",
                "label DESC | Nobody, Jane, Emily, Charlotte, Anne",
                "name asc | Anne, Charlotte, Emily, Jane, Nobody",
                "id desc | Nobody, Jane, Emily, Anne, Charlotte",
                "bookCount desc | Charlotte, Emily, Anne, Jane, Nobody",
                "bookCount | Nobody, Anne, Jane, Charlotte, Emily",
                "debut desc nulls last | Jane, Charlotte, Anne, Emily, Nobody",
                "debut nulls first | Nobody, Charlotte, Anne, Emily, Jane",
                "debut.length desc nulls last | Jane, Charlotte, Anne, Emily, Nobody",
                "firstBook.published nulls last | Jane, Charlotte, Anne, Emily, Nobody",
                "firstBook.id nulls first | Nobody, Charlotte, Anne, Emily, Jane",
                "name desc ignorecase nulls last | Nobody, Jane, Emily, Charlotte, Anne"
            })
    void namesAreComponentsFieldsAttributesAndToOnePaths(String key, String names) {
        assertThat(labels(reads.list(AuthorView.class, query -> query.sort(key))))
                .isEqualTo(names);
        assertThat(reads.statements()).hasSize(2);
    }

    /** False comes before true, and where it is neither, the order of nulls decides. */
    @Test
    void aComputedBooleanSortsRows() {
        assertThat(labels(reads.list(AuthorView.class, query -> query.sort("strong", "label"))))
                .isEqualTo("Charlotte, Emily, Nobody, Anne, Jane");
        assertThat(labels(reads.list(AuthorView.class, query -> query.sort("strong desc", "label"))))
                .isEqualTo("Anne, Jane, Charlotte, Emily, Nobody");
        assertThat(labels(reads.list(AuthorView.class, query -> query.sort("late nulls last", "label"))))
                .isEqualTo("Anne, Jane, Charlotte, Emily, Nobody");
        assertThat(labels(reads.list(AuthorView.class, query -> query.sort("late desc nulls first", "label"))))
                .isEqualTo("Nobody, Charlotte, Emily, Anne, Jane");
        assertThat(reads.statements()).hasSize(2);
    }

    interface VirtualDebutant extends VirtualModel<Author> {
        @Prefetch
        VirtualBook firstBook();

        @Prefetch(value = "books", orderBy = "title", limit = 1)
        VirtualBook firstByTitle();
    }

    @View(VirtualBook.class)
    record BookView(@Lookup("title") String called, int length) {}

    @View(VirtualDebutant.class)
    record DebutView(
            String name,
            @Lookup("firstBook") Optional<BookView> debut,
            BookView firstByTitle,
            @Lookup("firstBook.title") Optional<String> title) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "debut.called desc nulls last | Jane, Charlotte, Anne, Emily, Nobody",
                "debut.title desc nulls last | Jane, Charlotte, Anne, Emily, Nobody",
                "debut.length desc nulls last | Jane, Charlotte, Anne, Emily, Nobody",
                "firstBook.published nulls last | Jane, Charlotte, Anne, Emily, Nobody",
                "title ignorecase nulls first | Nobody, Charlotte, Anne, Emily, Jane"
            })
    void aPathLeadsThroughNestedViewsAndPrefetchedRows(String key, String names) {
        List<DebutView> debuts = reads.list(DebutView.class, query -> query.sort(key));

        assertThat(String.join(", ", debuts.stream().map(DebutView::name).toList()))
                .isEqualTo(names);
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void sortingByANestedViewOfOneRowOfSeveralIsRefused() {
        assertThatExceptionOfType(InvalidSortException.class)
                .isThrownBy(() -> reads.list(DebutView.class, query -> query.sort("firstByTitle.called")))
                .withMessage("`firstByTitle.called` is nothing that `DebutView` can be sorted by: it is not one value"
                        + " in the row.");
        assertThatExceptionOfType(InvalidSortException.class)
                .isThrownBy(() -> reads.list(DebutView.class, query -> query.sort("debut.caled")))
                .withMessage(
                        "`debut.caled` is nothing that `DebutView` can be sorted by. Did you mean `debut.called`?");
    }

    record HomeView(String street, @Lookup("town.name") String place) {}

    @View(Clinic.Patient.class)
    record PatientView(String name, @Lookup("home") HomeView address, Clinic.Town birthTown) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "home.street",
                "address.street",
                "address.place",
                "home.town.name",
                "home.country.name",
                "birthTown"
            })
    void aPathLeadsIntoEmbeddables(String key) {
        assertThat(patients(key + " nulls first")).containsExactly(null, "Ann");
        assertThat(patients(key + " desc nulls last")).containsExactly("Ann", null);
    }

    @Test
    void anUnknownAttributeOfAnEmbeddableIsRefusedWithTheNearMiss() {
        assertThatExceptionOfType(InvalidSortException.class)
                .isThrownBy(() -> patients("home.town.nme"))
                .withMessage(
                        "`home.town.nme` is nothing that `PatientView` can be sorted by. Did you mean `home.town.name`?");
    }

    private List<String> patients(String key) {
        return Reads.of(database, Clinic.FIXTURE).list(PatientView.class, query -> query.sort(key)).stream()
                .map(PatientView::name)
                .toList();
    }

    @Test
    void laterKeysSortRowsThatAreEqualByTheFirst() {
        assertThat(labels(reads.list(AuthorView.class, query -> query.sort("bookCount desc", "label desc"))))
                .isEqualTo("Emily, Charlotte, Jane, Anne, Nobody");
        assertThat(labels(reads.list(
                        AuthorView.class, query -> query.sort("bookCount").sort("label desc"))))
                .isEqualTo("Nobody, Jane, Anne, Emily, Charlotte");
        assertThat(labels(reads.list(
                        AuthorView.class, query -> query.orderBy("size(books)").sort("label desc"))))
                .isEqualTo("Nobody, Jane, Anne, Emily, Charlotte");
    }

    @Test
    void anHqlOrderSortsRows() {
        assertThat(labels(reads.list(AuthorView.class, query -> query.orderBy("size(books) desc, name desc"))))
                .isEqualTo("Emily, Charlotte, Jane, Anne, Nobody");
        assertThat(labels(reads.list(
                        AuthorView.class, query -> query.orderBy("size(books)").orderBy("name desc"))))
                .isEqualTo("Nobody, Jane, Anne, Emily, Charlotte");
        assertThat(labels(reads.list(AuthorView.class, query -> query.orderBy("substring(name, 2, 1) desc"))))
                .isEqualTo("Nobody, Anne, Emily, Charlotte, Jane");
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearMiss() {
        assertRefused("nome", "`nome` is nothing that `AuthorView` can be sorted by. Did you mean `name`?");
        assertRefused(
                "debut.titel",
                "`debut.titel` is nothing that `AuthorView` can be sorted by. Did you mean `debut.title`?");
        assertRefused("debut.quux", "`debut.quux` is nothing that `AuthorView` can be sorted by.");
    }

    @Test
    void sortKeysThatAreNotOneValueInTheRowAreRefused() {
        String refused = " is nothing that `AuthorView` can be sorted by: it is not one value in the row.";
        assertRefused("loud", "`loud`" + refused);
        assertRefused("books", "`books`" + refused);
        assertRefused("books.title", "`books.title`" + refused);
        assertRefused("firstBook", "`firstBook`" + refused);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name; delete from Author",
                "name, id",
                "(select 1)",
                "1",
                "",
                "name sideways",
                "name desc desc",
                "upper(name)",
                "name desc nulls",
                "name' desc"
            })
    void hqlIsRefusedAsTheNameOfASortKey(String text) {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(AuthorView.class, query -> query.sort(text)))
                .withMessageStartingWith("`" + text + "` is nothing");
        assertThat(reads.statements()).isEmpty();
    }

    @Test
    void refusedSortKeysAreShownWithoutTheirDirection() {
        assertThatExceptionOfType(InvalidSortException.class)
                .isThrownBy(() -> reads.list(AuthorView.class, query -> query.sort("name; desc nulls last")))
                .satisfies(refused -> assertThat(refused.property()).isEqualTo("name;"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"name, (select 1", "name limit 1", "1", "", "name; delete from Author", "count(*)) desc, (1"})
    void ordersThatCannotBeParsedAreRefusedBeforeAnySql(String text) {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(AuthorView.class, query -> query.orderBy(text)))
                .withMessageStartingWith("orderBy(…) is not valid HQL for `Author`");
        assertThat(reads.statements()).isEmpty();
    }

    private void assertRefused(String key, String start) {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(AuthorView.class, query -> query.sort(key)))
                .withMessageStartingWith(start);
        assertThat(reads.statements()).isEmpty();
    }

    private static String labels(List<AuthorView> authors) {
        return String.join(", ", authors.stream().map(AuthorView::label).toList());
    }
}
