package dev.lookahead.reads;

import static dev.lookahead.testing.Mistakes.assertThatMistake;
import static dev.lookahead.testing.Mistakes.mistakes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.fixtures.Library;
import dev.lookahead.fixtures.Library.Author;
import dev.lookahead.fixtures.Library.Book;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Join;
import dev.lookahead.model.NotFetchedException;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.Requires;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Default methods of a virtual model see what they require, and nothing else. */
@OnEachDatabase
class DefaultMethodsTest {

    private final Reads reads;

    DefaultMethodsTest(TestDatabase database) {
        reads = Reads.of(database, Library.FIXTURE);
    }

    interface VirtualBook extends VirtualModel<Book> {
        Long id();

        String title();

        int published();

        @Prefetch
        List<VirtualAuthor> authors();

        @Requires("title")
        default int length() {
            return title().length();
        }
    }

    interface VirtualAuthor extends VirtualModel<Author> {
        String name();

        @Prefetch
        List<VirtualBook> books();

        @Join
        VirtualBook firstBook();

        @Computed("size(books)")
        int bookCount();

        @Requires("books")
        default boolean hasBooks() {
            return !books().isEmpty();
        }

        @Requires("books")
        default List<Long> bookIds() {
            return books().stream().map(VirtualBook::id).toList();
        }

        @Requires({"name", "books.title", "firstBook.published", "bookCount"})
        default String summary() {
            VirtualBook first = firstBook();
            return name() + " " + bookCount() + " "
                    + books().stream().map(VirtualBook::title).toList() + " "
                    + (first == null ? "never" : first.published());
        }

        @Requires({"summary", "books.length"})
        default String more() {
            return summary() + " "
                    + books().stream().mapToInt(VirtualBook::length).sum();
        }

        @Requires("books.authors.name")
        default List<String> coauthors() {
            return books().stream()
                    .flatMap(book -> book.authors().stream())
                    .map(VirtualAuthor::name)
                    .distinct()
                    .toList();
        }

        @Requires({})
        default String constant() {
            return "same";
        }

        @Requires("name")
        default String forgetsCount() {
            return name() + bookCount();
        }

        @Requires({})
        default String forgetsName() {
            return name();
        }

        @Requires("books")
        default String forgetsTitle() {
            return books().isEmpty() ? "" : books().get(0).title();
        }
    }

    interface SaysNothing extends VirtualModel<Author> {
        String name();

        default String loud() {
            return name() + "!";
        }
    }

    interface RequiresUnknown extends VirtualModel<Author> {
        String name();

        @Requires("nome")
        default String loud() {
            return "!";
        }
    }

    interface RequiresItself extends VirtualModel<Author> {
        @Requires("pong")
        default int ping() {
            return pong();
        }

        @Requires("ping")
        default int pong() {
            return ping();
        }
    }

    @View(VirtualAuthor.class)
    record BooksView(boolean hasBooks, List<Long> bookIds) {}

    @View(VirtualAuthor.class)
    record SummaryView(String summary) {}

    @View(VirtualAuthor.class)
    record MoreView(String more, String constant) {}

    @View(VirtualAuthor.class)
    record CoauthorsView(List<String> coauthors) {}

    @View(VirtualAuthor.class)
    record ForgetsCountView(String forgetsCount) {}

    @View(VirtualAuthor.class)
    record ForgetsNameView(String forgetsName) {}

    @View(VirtualAuthor.class)
    record ForgetsTitleView(String forgetsTitle) {}

    @View(SaysNothing.class)
    record SaysNothingView(String loud) {}

    @View(RequiresUnknown.class)
    record RequiresUnknownView(String loud) {}

    @View(RequiresItself.class)
    record RequiresItselfView(int ping) {}

    @Test
    void aRequiredEdgeBringsRowsWithTheirId() {
        assertThat(reads.list(BooksView.class))
                .containsExactly(
                        new BooksView(true, List.of(1L, 2L)),
                        new BooksView(true, List.of(1L)),
                        new BooksView(true, List.of(1L, 3L)),
                        new BooksView(true, List.of(4L)),
                        new BooksView(false, List.of()));
        assertThat(reads.statements()).hasSize(2);
        assertThat(reads.statements()).noneMatch(sql -> sql.contains("title"));
    }

    @Test
    void requiredPathsBringTheirFields() {
        assertThat(reads.list(SummaryView.class))
                .extracting(SummaryView::summary)
                .containsExactly(
                        "Charlotte 2 [Poems, Jane Eyre] 1846",
                        "Anne 1 [Poems] 1846",
                        "Emily 2 [Poems, Wuthering Heights] 1846",
                        "Jane 1 [Sense and Sensibility] 1811",
                        "Nobody 0 [] never");
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void aRequiredDefaultMethodBringsWhatItRequires() {
        assertThat(reads.list(MoreView.class).get(3))
                .isEqualTo(new MoreView("Jane 1 [Sense and Sensibility] 1811 21", "same"));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void requiredPathsMayBeDeep() {
        assertThat(reads.list(CoauthorsView.class))
                .extracting(CoauthorsView::coauthors)
                .containsExactly(
                        List.of("Charlotte", "Anne", "Emily"),
                        List.of("Charlotte", "Anne", "Emily"),
                        List.of("Charlotte", "Anne", "Emily"),
                        List.of("Jane"),
                        List.of());
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void readingAFieldThatIsNotRequiredIsRefusedWithTheLineToWrite() {
        assertNotFetched(ForgetsCountView.class, """
                `VirtualAuthor.forgetsCount` reads `VirtualAuthor.bookCount`, which was not fetched.
                  Write on VirtualAuthor.forgetsCount:
                      @Requires({"name", "bookCount"})""");
        assertNotFetched(ForgetsNameView.class, """
                `VirtualAuthor.forgetsName` reads `VirtualAuthor.name`, which was not fetched.
                  Write on VirtualAuthor.forgetsName:
                      @Requires("name")""");
    }

    @Test
    void readingAFieldOfRelatedRowsThatIsNotRequiredIsRefusedWithTheLineToWrite() {
        assertNotFetched(ForgetsTitleView.class, """
                `VirtualAuthor.forgetsTitle` reads `VirtualBook.title`, which was not fetched.
                  Write on VirtualAuthor.forgetsTitle:
                      @Requires("books.title")""");
    }

    @Test
    void aMethodWithoutRequiresIsRefused() {
        assertThatMistake(reads, SaysNothingView.class)
                .startsWith("error: `SaysNothing.loud` does not say what it reads")
                .contains("@Requires");
    }

    @Test
    void anUnknownRequirementIsRefusedWithTheNearMiss() {
        assertThatMistake(reads, RequiresUnknownView.class)
                .contains("`nome`", "`RequiresUnknown.loud`", "Did you mean `name`?");
    }

    @Test
    void methodsThatRequireEachOtherAreRefused() {
        assertThat(mistakes(reads, RequiresItselfView.class))
                .isNotEmpty()
                .anySatisfy(text -> assertThat(text).contains("`RequiresItself.p"));
    }

    private void assertNotFetched(Class<?> view, String text) {
        assertThatExceptionOfType(NotFetchedException.class)
                .isThrownBy(() -> reads.list(view))
                .withMessage(text);
    }
}
