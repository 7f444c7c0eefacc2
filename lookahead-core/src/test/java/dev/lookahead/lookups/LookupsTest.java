package dev.lookahead.lookups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.LookaheadQuery;
import dev.lookahead.fixtures.Clinic;
import dev.lookahead.fixtures.Library;
import dev.lookahead.fixtures.Library.Author;
import dev.lookahead.fixtures.Library.Book;
import dev.lookahead.fixtures.Library.Reader;
import dev.lookahead.fixtures.Notebook;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Deferred;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.Join;
import dev.lookahead.model.NotFetchedException;
import dev.lookahead.model.Path;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.Requires;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Instances of virtual models give what a query looks up, and nothing else. */
@OnEachDatabase
class LookupsTest {

    private final TestDatabase database;
    private final Reads reads;

    LookupsTest(TestDatabase database) {
        this.database = database;
        reads = Reads.of(database, Library.FIXTURE);
    }

    interface VirtualBook extends VirtualModel<Book> {
        Long id();

        String title();

        int published();

        @Prefetch
        List<VirtualAuthor> authors();

        @Prefetch(value = "readBy", where = "name like :reader")
        Set<VirtualReader> readers();

        @Computed("published - :since")
        Integer age();

        @Computed("length(title)")
        int length();
    }

    interface VirtualAuthor extends VirtualModel<Author> {
        String name();

        @Prefetch
        List<VirtualBook> books();

        @Join
        Optional<VirtualBook> firstBook();

        @Computed("size(books)")
        int bookCount();

        @Requires({"name", "books.title"})
        default String summary() {
            return name() + " " + books().stream().map(VirtualBook::title).toList();
        }
    }

    @Deferred("name")
    interface VirtualReader extends VirtualModel<Reader> {
        Long id();

        String name();

        @Prefetch
        List<VirtualBook> booksRead();
    }

    @View(VirtualAuthor.class)
    record AuthorView(String name) {}

    @Test
    void instancesGiveTheFieldsThatWereLookedUp() {
        List<VirtualAuthor> authors = authors("name", "bookCount", "books.title", "firstBook.published");

        assertThat(authors)
                .extracting(VirtualAuthor::name)
                .containsExactly("Charlotte", "Anne", "Emily", "Jane", "Nobody");
        assertThat(authors).extracting(VirtualAuthor::bookCount).containsExactly(2, 1, 2, 1, 0);
        assertThat(authors)
                .extracting(author ->
                        author.books().stream().map(VirtualBook::title).toList())
                .containsExactly(
                        List.of("Poems", "Jane Eyre"),
                        List.of("Poems"),
                        List.of("Poems", "Wuthering Heights"),
                        List.of("Sense and Sensibility"),
                        List.of());
        assertThat(authors.get(3).firstBook()).map(VirtualBook::published).contains(1811);
        assertThat(authors.get(4).firstBook()).isEmpty();
        assertThat(authors.get(0).books().get(0))
                .isSameAs(authors.get(1).books().get(0));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void aPathThatEndsOnAVirtualModelBringsItsAttributes() {
        VirtualAuthor charlotte = authors("books").get(0);

        assertThat(charlotte.books()).extracting(VirtualBook::title).containsExactly("Poems", "Jane Eyre");
        assertThat(charlotte.books()).extracting(VirtualBook::published).containsExactly(1846, 1847);
        assertThat(charlotte.books()).extracting(VirtualBook::id).containsExactly(1L, 2L);
        assertNotFetched(charlotte.books().get(0)::length, """
                `VirtualBook.length` was not looked up.
                  Write in the query:
                      .lookups("books", "books.length")""");
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void aFieldThatWasNotLookedUpIsRefusedWithTheLineToWrite() {
        VirtualAuthor charlotte = authors("books.title").get(0);

        assertNotFetched(charlotte::name, """
                `VirtualAuthor.name` was not looked up.
                  Write in the query:
                      .lookups("books.title", "name")""");
        assertNotFetched(charlotte.books().get(0)::authors, """
                `VirtualBook.authors` was not looked up.
                  Write in the query:
                      .lookups("books.title", "books.authors")""");
        assertNotFetched(charlotte::summary, """
                `VirtualAuthor.summary` was not looked up.
                  Write in the query:
                      .lookups("books.title", "summary")""");
        assertThat(charlotte.books().get(0).id()).isEqualTo(1L);
        assertThat(charlotte)
                .hasToString("VirtualAuthor 1")
                .isEqualTo(charlotte)
                .isNotEqualTo(null);
    }

    @Test
    void aPathAndWhatIsBelowItAreBothLookedUp() {
        VirtualAuthor charlotte =
                authors("books", "books.length", "books.title").get(0);

        assertThat(charlotte.books()).extracting(VirtualBook::published).containsExactly(1846, 1847);
        assertThat(charlotte.books()).extracting(VirtualBook::length).containsExactly(5, 9);
    }

    @Test
    void defaultMethodsSeeWhatTheyRequire() {
        assertThat(authors("summary"))
                .extracting(VirtualAuthor::summary)
                .containsExactly(
                        "Charlotte [Poems, Jane Eyre]",
                        "Anne [Poems]",
                        "Emily [Poems, Wuthering Heights]",
                        "Jane [Sense and Sensibility]",
                        "Nobody []");
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void aStarBringsAllFieldsOneLevelDeep() {
        VirtualAuthor charlotte = read(query -> query.lookups("books.*")
                        .with("since", 1800)
                        .with("reader", "%")
                        .list())
                .get(0);

        VirtualBook poems = charlotte.books().get(0);
        assertThat(poems.title()).isEqualTo("Poems");
        assertThat(poems.length()).isEqualTo(5);
        assertThat(poems.age()).isEqualTo(46);
        assertThat(poems.authors()).extracting(VirtualAuthor::name).containsExactly("Charlotte", "Anne", "Emily");
        assertThat(poems.readers()).extracting(VirtualReader::id).containsExactly(1L, 4L);
        assertNotFetched(poems.authors().get(0)::bookCount, """
                `VirtualAuthor.bookCount` was not looked up.
                  Write in the query:
                      .lookups("books.*", "books.authors.bookCount")""");
        // Authors, their books, the authors of these, their readers.
        assertThat(reads.statements()).hasSize(4);
    }

    @Test
    void aStarNeedsItsParameters() {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> authors("books.*"))
                .withMessageContaining("`:since` is needed by `VirtualBook.age`")
                .withMessageContaining("`:reader` is needed by `VirtualBook.readers`");
        assertThat(reads.statements()).isEmpty();
    }

    @Test
    void withoutLookupsEverythingComesWhoseParametersAreBound() {
        VirtualAuthor charlotte = read(LookaheadQuery::list).get(0);

        assertThat(charlotte.name()).isEqualTo("Charlotte");
        assertThat(charlotte.bookCount()).isEqualTo(2);
        assertThat(charlotte.summary()).isEqualTo("Charlotte [Poems, Jane Eyre]");
        assertThat(charlotte.books()).extracting(VirtualBook::title).containsExactly("Poems", "Jane Eyre");
        assertThat(charlotte.firstBook()).map(VirtualBook::title).contains("Poems");
        assertThat(reads.statements()).hasSize(2);
        assertNotFetched(charlotte.books().get(0)::length, """
                `VirtualBook.length` was not looked up.
                  Write in the query:
                      .lookups("*", "books.length")""");

        VirtualBook poems = reads.list(VirtualBook.class, query -> query.with("since", 1800))
                .get(0);
        assertThat(poems.age()).isEqualTo(46);
        assertNotFetched(poems::readers, """
                `VirtualBook.readers` was not fetched, since it needs `:reader`, which the query does not bind.
                  Add to the query:
                      .with("reader", …)""");
        assertNotFetched(poems.authors().get(0)::summary, """
                `VirtualAuthor.summary` was not looked up.
                  Write in the query:
                      .lookups("id", "age", "authors", "length", "published", "title", "authors.summary")""");
    }

    @Test
    void deferredAttributesAreReadWhereTheyAreNamed() {
        List<VirtualReader> readers = reads.list(VirtualReader.class, query -> query.lookups("*"));

        assertThat(readers).extracting(VirtualReader::id).containsExactly(1L, 2L, 3L, 4L);
        assertThat(reads.statements()).hasSize(2).noneMatch(sql -> sql.contains("name"));
        assertNotFetched(readers.get(0)::name, """
                `VirtualReader.name` was not looked up.
                  Write in the query:
                      .lookups("*", "name")""");

        readers = reads.list(VirtualReader.class, query -> query.lookups("name"));
        assertThat(readers).extracting(VirtualReader::name).containsExactly("Amy", "Belinda", "Carl", "Dora");
    }

    @Test
    void filteredRowsAreInTheVirtualModelAlone() {
        VirtualBook poems = reads.list(
                        VirtualBook.class,
                        query -> query.lookups("readers.name")
                                .with("reader", "A%")
                                .limit(1))
                .get(0);

        assertThat(poems.readers()).extracting(VirtualReader::name).containsExactly("Amy");
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void theQueryIsTheSameAsForViews() {
        assertThat(list(query -> query.lookups("name")
                        .where("name like :start")
                        .with("start", "%e")
                        .orderBy("name desc")))
                .extracting(VirtualAuthor::name)
                .containsExactly("Jane", "Charlotte", "Anne");
        assertThat(list(query -> query.lookups("name")
                        .sort("firstBook.published nulls first", "bookCount desc", "name")
                        .page(0, 3)))
                .extracting(VirtualAuthor::name)
                .containsExactly("Nobody", "Jane", "Charlotte");
        assertThat(list(query -> query.lookups("name").ids(List.of(4, 1, 4, 77))))
                .extracting(VirtualAuthor::name)
                .containsExactly("Jane", "Charlotte", "Jane");
        assertThat(reads.count(VirtualAuthor.class, query -> query.lookups("books")))
                .isEqualTo(5);
        assertThat(reads.exists(
                        VirtualAuthor.class, query -> query.lookups("books").where("id = 9")))
                .isFalse();
        assertThat(this.<Optional<VirtualAuthor>>read(
                                query -> query.lookups("name").orderBy("name").first())
                        .map(VirtualAuthor::name))
                .contains("Anne");
        assertThat(read(query -> query.lookups("name").where("id = 3").single()).name())
                .isEqualTo("Emily");
        assertThat(this.<Optional<VirtualAuthor>>read(
                        query -> query.where("id = 9").optional()))
                .isEmpty();
    }

    @Test
    void generatedPathsSayTheSameAsTexts() {
        Path name = new Path("name");

        assertThat(list(query -> query.lookups(name, new Path("books.title"))
                        .sort(new Path("bookCount").desc(), name.asc())
                        .limit(3)))
                .extracting(VirtualAuthor::name)
                .containsExactly("Charlotte", "Emily", "Anne");
        assertThat(list(query -> query.lookups(name).sort(name).limit(2)))
                .extracting(VirtualAuthor::name)
                .containsExactly("Anne", "Charlotte");
        assertThat(reads.list(
                        AuthorView.class,
                        query -> query.only(name).sort(name.desc()).limit(1)))
                .containsExactly(new AuthorView("Nobody"));
        assertThat(name).hasToString("name").isEqualTo(new Path("name")).hasSameHashCodeAs(new Path("name"));
        assertThat(name.desc()).hasToString("name desc");
    }

    @Test
    void lookupsStreamInChunks() {
        List<String> titles = read(query -> {
            try (Stream<VirtualAuthor> authors = query.lookups("books.title").stream(2)) {
                return authors.flatMap(author -> author.books().stream())
                        .map(VirtualBook::title)
                        .toList();
            }
        });

        assertThat(titles)
                .containsExactly("Poems", "Jane Eyre", "Poems", "Poems", "Wuthering Heights", "Sense and Sensibility");
    }

    @Test
    void allWrongLookupsAreReportedAtOnce() {
        assertRefused(
                "`nmae`, in lookups(\"nmae\"), is neither a field of `VirtualAuthor` nor an attribute of `Author`. There are"
                        + " `bookCount`, `books`, `firstBook`, `id`, `name`, `summary`. Did you mean `name`?\n"
                        + "`titel`, in lookups(\"books.titel\"), is neither a field of `VirtualBook` nor an attribute of"
                        + " `Book`. There are `age`, `authors`, `id`, `length`, `published`, `readBy`, `readers`,"
                        + " `title`. Did you mean `title`?",
                "nmae",
                "name",
                "books.titel");
        assertRefused(
                "`length`, in lookups(\"name.length\"), cannot be followed: `VirtualAuthor.name` is a value and has no"
                        + " fields.",
                "name.length");
        assertRefused(
                "`*`, in lookups(\"*\"), stands for all fields, so it must be the last name of a path.", "*.name");
        assertRefused(
                "``, in lookups(\"\"), is neither a field of `VirtualAuthor` nor an attribute of `Author`. There are"
                        + " `bookCount`, `books`, `firstBook`, `id`, `name`, `summary`.",
                "");
    }

    interface VirtualPatient extends VirtualModel<Clinic.Patient> {
        SortedSet<Clinic.Blood> compatible();
    }

    interface BarePatient extends VirtualModel<Clinic.Patient> {}

    interface BareNote extends VirtualModel<Notebook.Note> {}

    /** What is declared nowhere comes with the entity, and that comes with its columns. */
    @Test
    void aCollectionOfValuesOrAReferenceHasToBeDeclared() {
        Reads clinic = Reads.of(database, Clinic.FIXTURE);
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> clinic.list(BarePatient.class, query -> query.lookups("name", "compatible")))
                .withMessage("""
                        `compatible`, in lookups("compatible"), must be declared in `BarePatient`
                          `Patient.compatible` is a collection of values. Only columns of the entity are read without a method of the virtual model.
                          Add to BarePatient:
                              List<Blood> compatible();""");
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() ->
                        Reads.of(database, Notebook.FIXTURE).list(BareNote.class, query -> query.lookups("target")))
                .withMessageEndingWith("  Add to BareNote:\n      @Prefetch Object target();");
        assertThat(clinic.list(VirtualPatient.class, query -> query.lookups("compatible")))
                .first()
                .satisfies(patient -> assertThat(patient.compatible()).containsExactly(Clinic.Blood.A, Clinic.Blood.O));
        clinic.database().inTransaction(session -> {
            Clinic.Patient patient = session.find(Clinic.Patient.class, Clinic.ANN);
            assertThat(clinic.lookahead()
                            .wrap(session, VirtualPatient.class, List.of(patient))
                            .list()
                            .get(0)
                            .compatible())
                    .containsExactly(Clinic.Blood.A, Clinic.Blood.O);
        });
    }

    @Test
    void anAssociationHasToBeDeclared() {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(VirtualBook.class, query -> query.lookups("readBy")))
                .withMessage("""
                        `readBy`, in lookups("readBy"), must be declared in `VirtualBook`
                          `Book.readBy` is an association. A virtual model must declare how its rows are read.
                          Add to VirtualBook:
                              @Prefetch List<Reader> readBy();""");
        assertThat(reads.statements()).isEmpty();
    }

    @Test
    void viewsAndVirtualModelsChooseByCallsOfTheirOwn() {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(AuthorView.class, query -> query.lookups("name")))
                .withMessage("lookups(…) are those of a virtual model, and `AuthorView` is a view, which says itself"
                        + " what it reads; only(…) shows parts of it.");
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> read(query -> query.only("name").list()))
                .withMessage(
                        "only(…) shows parts of a view, and `VirtualAuthor` is a virtual model: write lookups(…).");
    }

    @Test
    void explainShowsTheFieldsThatNeedNoParameters() {
        assertThat(reads.lookahead().explain(VirtualAuthor.class).toString())
                .startsWith("VirtualAuthor, 2 statements\nAuthor: id, ")
                .contains("the entity");
    }

    private List<VirtualAuthor> authors(String... paths) {
        return read(query -> query.lookups(paths).list());
    }

    private List<VirtualAuthor> list(UnaryOperator<LookaheadQuery<VirtualAuthor>> asked) {
        return reads.list(VirtualAuthor.class, asked);
    }

    private <R> R read(Function<LookaheadQuery<VirtualAuthor>, R> asked) {
        return reads.read(VirtualAuthor.class, asked);
    }

    private static void assertNotFetched(ThrowingCallable read, String message) {
        assertThatExceptionOfType(NotFetchedException.class).isThrownBy(read).withMessage(message);
    }

    private void assertRefused(String message, String... paths) {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> authors(paths))
                .withMessage(message);
        assertThat(reads.statements()).isEmpty();
    }
}
