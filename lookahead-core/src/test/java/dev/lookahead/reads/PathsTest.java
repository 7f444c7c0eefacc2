package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Library;
import dev.lookahead.fixtures.Library.Author;
import dev.lookahead.fixtures.Library.Book;
import dev.lookahead.fixtures.Library.Reader;
import dev.lookahead.fixtures.Museums;
import dev.lookahead.fixtures.Museums.Country;
import dev.lookahead.fixtures.Museums.Museum;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Join;
import dev.lookahead.model.KeyedBy;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Paths of associations and fields, and ids. */
@OnEachDatabase
class PathsTest {

    private final TestDatabase database;
    private final Reads reads;

    PathsTest(TestDatabase database) {
        this.database = database;
        reads = Reads.of(database, Library.FIXTURE);
    }

    interface VirtualBook extends VirtualModel<Book> {
        @Prefetch
        List<VirtualAuthor> authors();

        @Computed("upper(title)")
        String loud();

        @Computed("case when published < 1800 then 'old' else title end")
        String shown();

        @Computed("coalesce(title, 'untitled')")
        String titled();
    }

    interface VirtualAuthor extends VirtualModel<Author> {
        @Join
        VirtualBook firstBook();

        @Prefetch("books.readBy")
        List<VirtualReader> readers();
    }

    interface VirtualReader extends VirtualModel<Reader> {
        @Prefetch
        List<VirtualBook> booksRead();

        @Prefetch("booksRead.authors")
        List<VirtualAuthor> authorsRead();

        @Prefetch(value = "booksRead.authors", where = "name <> 'Anne'", orderBy = "name desc")
        List<VirtualAuthor> mostAuthorsRead();

        @Prefetch("booksRead.authors.firstBook")
        List<VirtualBook> firstBooksOfAuthorsRead();
    }

    @View(VirtualAuthor.class)
    record AuthorView(String name) {}

    @View(VirtualReader.class)
    record ReaderView(String name, List<AuthorView> authorsRead, List<AuthorView> mostAuthorsRead) {}

    @View(VirtualReader.class)
    record LongPathView(
            String name,
            @Lookup("firstBooksOfAuthorsRead.title") List<String> titles) {}

    @View(VirtualReader.class)
    record FieldsView(
            @Lookup("booksRead.loud") List<String> loud,
            @Lookup("booksRead.authors.name") List<String> names,
            @Lookup("booksRead.authors.name") Set<String> namesOnce,
            @Lookup("authorsRead.firstBook.loud") List<String> firstLoud) {}

    @View(Author.class)
    record FirstBookView(
            @Lookup("firstBook.title") String title,
            @Lookup("firstBook.id") Long id) {}

    @View(Author.class)
    record FirstBookIdView(
            String name, @Lookup("firstBook.id") Long viaPath, Long firstBook) {}

    @View(Book.class)
    record IdsView(
            List<Long> authors,
            @Lookup("authors.id") Set<Long> viaPath,
            @Lookup("readBy") List<Long> readers) {}

    @View(VirtualReader.class)
    record DeclaredIdsView(
            List<Long> booksRead, @Lookup("authorsRead") List<Long> authors) {}

    @Test
    void aPathGivesEachRowOnceForEachOwner() {
        List<ReaderView> readers = reads.list(ReaderView.class);

        assertThat(readers)
                .extracting(reader -> names(reader.authorsRead()))
                .containsExactly(
                        List.of("Charlotte", "Anne", "Emily", "Jane"),
                        List.of("Charlotte", "Jane"),
                        List.of(),
                        List.of("Charlotte", "Anne", "Emily"));
        assertThat(readers)
                .extracting(reader -> names(reader.mostAuthorsRead()))
                .containsExactly(
                        List.of("Jane", "Emily", "Charlotte"),
                        List.of("Jane", "Charlotte"),
                        List.of(),
                        List.of("Emily", "Charlotte"));
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void aPathMayHaveThreeAssociations() {
        assertThat(reads.list(LongPathView.class))
                .containsExactly(
                        new LongPathView("Amy", List.of("Poems", "Sense and Sensibility")),
                        new LongPathView("Belinda", List.of("Poems", "Sense and Sensibility")),
                        new LongPathView("Carl", List.of()),
                        new LongPathView("Dora", List.of("Poems")));
        assertThat(reads.statements()).hasSize(2);
    }

    /** A lookup steps through fields, so that a row stands as often as its parents do. */
    @Test
    void aLookupMayLeadThroughDeclaredFields() {
        List<FieldsView> readers = reads.list(FieldsView.class);

        FieldsView dora = readers.get(3);
        assertThat(dora.loud()).containsExactly("POEMS", "WUTHERING HEIGHTS", "WUTHERING HEIGHTS");
        assertThat(dora.names()).containsExactly("Charlotte", "Anne", "Emily", "Emily", "Emily");
        assertThat(dora.namesOnce()).containsExactly("Charlotte", "Anne", "Emily");
        assertThat(dora.firstLoud()).containsExactly("POEMS", "POEMS", "POEMS");
        assertThat(readers.get(2)).isEqualTo(new FieldsView(List.of(), List.of(), Set.of(), List.of()));
        // Readers, their books, the books' authors, and the authors read with their first books.
        assertThat(reads.statements()).hasSize(4);
    }

    @View(Country.class)
    record CountryView(String name) {}

    @View(Museum.class)
    record AlignedView(
            @Lookup("awards.name") List<String> awards,
            @Lookup("awards.country") List<String> codes,
            @Lookup("awards.country.name") List<String> names,
            @Lookup("awards.country") List<CountryView> countries,
            @Lookup("awards.country.name") Set<String> set,
            @KeyedBy("name") @Lookup("awards.country.name") Map<String, String> byAward) {}

    /** Of the awards of the Louvre, one is of no country. */
    @Test
    void listsOverOneCollectionLineUp() {
        Reads museums = Reads.of(database, Museums.FIXTURE);

        AlignedView louvre = museums.list(AlignedView.class).get(0);

        int none = louvre.awards().indexOf("Stone");
        assertThat(louvre.codes()).containsExactlyInAnyOrder("FR", "ES", null);
        assertThat(louvre.codes().get(none)).isNull();
        assertThat(louvre.names()).containsExactlyInAnyOrder("France", "Spain", null);
        assertThat(louvre.names().get(none)).isNull();
        assertThat(louvre.countries())
                .extracting(country -> country == null ? null : country.name())
                .isEqualTo(louvre.names());
        assertThat(louvre.set()).containsExactlyInAnyOrderElementsOf(louvre.names());
        assertThat(louvre.byAward()).hasSize(3).containsEntry("Stone", null);
        assertThat(museums.statements()).hasSize(2);
    }

    @View(VirtualAuthor.class)
    record ComputedView(
            @Lookup("firstBook.title") String title,
            @Lookup("firstBook.shown") String shown,
            @Lookup("firstBook.titled") String titled) {}

    /** Hibernate would call all three columns of the derived table like the attribute whose type they have. */
    @Test
    void severalValuesOfAJoinedRowMayComeFromOneAttribute() {
        assertThat(reads.list(ComputedView.class, query -> query.where("id > 3")))
                .containsExactly(
                        new ComputedView("Sense and Sensibility", "Sense and Sensibility", "Sense and Sensibility"),
                        new ComputedView(null, null, null));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void aToOnePathRidesAlong() {
        List<FirstBookView> authors = reads.list(FirstBookView.class);

        assertThat(authors)
                .containsExactly(
                        new FirstBookView("Poems", 1L),
                        new FirstBookView("Poems", 1L),
                        new FirstBookView("Poems", 1L),
                        new FirstBookView("Sense and Sensibility", 4L),
                        new FirstBookView(null, null));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void theIdOfAToOneIsTheForeignKey() {
        List<FirstBookIdView> authors = reads.list(FirstBookIdView.class);

        assertThat(authors.get(3)).isEqualTo(new FirstBookIdView("Jane", 4L, 4L));
        assertThat(authors.get(4)).isEqualTo(new FirstBookIdView("Nobody", null, null));
        assertThat(reads.statements()).singleElement().asString().doesNotContain(" Book ", " join ");
    }

    @Test
    void theIdsOfAToManyComeFromTheJoinTable() {
        List<IdsView> books = reads.list(IdsView.class);

        assertThat(books)
                .containsExactly(
                        new IdsView(List.of(1L, 2L, 3L), Set.of(1L, 2L, 3L), List.of(1L, 4L)),
                        new IdsView(List.of(1L), Set.of(1L), List.of(2L)),
                        new IdsView(List.of(3L), Set.of(3L), List.of(4L, 4L)),
                        new IdsView(List.of(4L), Set.of(4L), List.of(1L, 2L)));
        assertThat(reads.statements()).hasSize(3);
        assertThat(reads.statements()).noneMatch(sql -> sql.contains(" Author ") || sql.contains(" Reader "));
    }

    @Test
    void idsOfDeclaredFieldsAreThoseOfTheirRows() {
        List<DeclaredIdsView> readers = reads.list(DeclaredIdsView.class);

        assertThat(readers)
                .containsExactly(
                        new DeclaredIdsView(List.of(1L, 4L), List.of(1L, 2L, 3L, 4L)),
                        new DeclaredIdsView(List.of(2L, 4L), List.of(1L, 4L)),
                        new DeclaredIdsView(List.of(), List.of()),
                        new DeclaredIdsView(List.of(1L, 3L, 3L), List.of(1L, 2L, 3L)));
        assertThat(reads.statements()).hasSize(3);
    }

    private static List<String> names(List<AuthorView> authors) {
        return authors.stream().map(AuthorView::name).toList();
    }
}
