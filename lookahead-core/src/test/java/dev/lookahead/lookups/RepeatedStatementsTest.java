package dev.lookahead.lookups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Library;
import dev.lookahead.fixtures.Library.Author;
import dev.lookahead.fixtures.Library.Book;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Join;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A path that leads back and forth over the same edges reads none of them twice. */
@OnEachDatabase
class RepeatedStatementsTest {

    private final Reads reads;

    RepeatedStatementsTest(TestDatabase database) {
        reads = Reads.of(database, Library.FIXTURE);
    }

    interface VirtualAuthor extends VirtualModel<Author> {
        String name();

        @Computed("upper(name)")
        String loud();

        @Prefetch
        List<VirtualBook> books();

        @Prefetch
        VirtualBook firstBook();

        @Prefetch(value = "firstBook", where = "published > 1840")
        VirtualBook recent();

        @Join("firstBook")
        VirtualBook debut();
    }

    interface VirtualBook extends VirtualModel<Book> {
        String title();

        int published();

        @Prefetch
        List<VirtualAuthor> authors();

        @Prefetch(mappedBy = "firstBook")
        List<VirtualAuthor> debutants();

        @Prefetch(local = "published", remote = "published")
        List<VirtualBook> sameYear();
    }

    /** Whatever is asked for at the end, a row that brings its entity has all columns of that. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "books.authors.books.authors.books.title",
                "books.authors.books.authors.books.authors.name",
                "books.authors.name, books.authors.books.title",
                "books.authors.books.authors.firstBook.title",
                "firstBook.authors.firstBook.authors.firstBook.title",
                "firstBook.debutants.firstBook.debutants.firstBook.title",
                "debut.authors.debut.authors.debut.title",
                "books.sameYear.sameYear.sameYear.title",
                "recent.authors.recent.authors.recent.title",
                "books.authors.loud, books.authors.books.authors.name"
            })
    void eachEdgeIsReadOnce(String paths) {
        assertThat(lookedUp(paths.split(", ")))
                .extracting(Object::toString)
                .containsExactly(
                        "VirtualAuthor 1", "VirtualAuthor 2", "VirtualAuthor 3", "VirtualAuthor 4", "VirtualAuthor 5");
        assertThat(reads.statements()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void repeatedStatementsBringTheRowsOfEachLevel() {
        VirtualAuthor charlotte =
                lookedUp("books.authors.books.authors.books.title").get(0);
        assertThat(charlotte.books().get(0).authors())
                .extracting(author -> author.books().stream()
                        .flatMap(book -> book.authors().stream())
                        .flatMap(each -> each.books().stream())
                        .map(VirtualBook::title)
                        .distinct()
                        .toList())
                .containsExactly(
                        List.of("Poems", "Jane Eyre", "Wuthering Heights"),
                        List.of("Poems", "Jane Eyre", "Wuthering Heights"),
                        List.of("Poems", "Jane Eyre", "Wuthering Heights"));

        VirtualAuthor emily = lookedUp("books.sameYear.sameYear.title").get(2);
        assertThat(emily.books())
                .extracting(book -> titles(book.sameYear().get(0).sameYear()))
                .containsExactly(List.of("Poems"), List.of("Jane Eyre", "Wuthering Heights"));

        List<VirtualAuthor> recent = lookedUp("recent.authors.recent.title");
        assertThat(recent.get(3).recent()).isNull();
        assertThat(recent.get(2).recent().authors())
                .extracting(author -> author.recent().title())
                .containsExactly("Poems", "Poems", "Poems");
    }

    /** What each level adds is asked for, and nothing that any level before has asked for. */
    @Test
    void repeatedStatementsAskForNewOwnersOnly() {
        List<VirtualAuthor> charlotte = reads.list(
                VirtualAuthor.class,
                query ->
                        query.lookups("books.authors.books.authors.books.title").where("name = 'Charlotte'"));

        assertThat(charlotte)
                .flatExtracting(VirtualAuthor::books)
                .flatExtracting(VirtualBook::authors)
                .flatExtracting(VirtualAuthor::books)
                .flatExtracting(VirtualBook::authors)
                .flatExtracting(VirtualAuthor::books)
                .extracting(VirtualBook::title)
                .containsOnly("Poems", "Jane Eyre", "Wuthering Heights");
        // She and her books, their authors; the books of the two others, and who wrote the one that is new.
        assertThat(reads.statements()).hasSize(5);
    }

    private List<VirtualAuthor> lookedUp(String... paths) {
        return reads.list(VirtualAuthor.class, query -> query.lookups(paths));
    }

    private static List<String> titles(List<VirtualBook> books) {
        return books.stream().map(VirtualBook::title).toList();
    }
}
