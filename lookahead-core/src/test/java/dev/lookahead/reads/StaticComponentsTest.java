package dev.lookahead.reads;

import static dev.lookahead.testing.Mistakes.assertThatMistake;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookahead.fixtures.Library;
import dev.lookahead.fixtures.Library.Author;
import dev.lookahead.fixtures.Library.Book;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Context;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.Join;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.UnexpectedDataException;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Static methods of the record: their parameters are what they look up. */
@OnEachDatabase
class StaticComponentsTest {

    private final Reads reads;

    StaticComponentsTest(TestDatabase database) {
        reads = Reads.of(database, Library.FIXTURE);
    }

    interface VirtualAuthor extends VirtualModel<Author> {
        @Prefetch
        List<Book> books();

        @Join
        Book firstBook();

        @Computed("size(books)")
        int bookCount();
    }

    @View(Book.class)
    record BookView(String title) {}

    @View(VirtualAuthor.class)
    record LookupsView(String name, String summary, boolean prolific, String first) {

        static String summary(String name, int bookCount, @Lookup("books.title") List<String> titles) {
            return name + " " + bookCount + " " + titles;
        }

        static boolean prolific(Long bookCount) {
            return bookCount > 1;
        }

        static String first(@Lookup("firstBook.title") String title) {
            return title == null ? "none" : title;
        }
    }

    @View(VirtualAuthor.class)
    record NestedView(String titles) {
        static String titles(List<BookView> books) {
            return books.toString();
        }
    }

    @View(Author.class)
    record DecoratedView(String name) {
        static String name(String name) {
            return name.toUpperCase(Locale.ROOT);
        }
    }

    @View(VirtualAuthor.class)
    record DecoratedFieldView(String bookCount) {
        static String bookCount(int bookCount) {
            return "books: " + bookCount;
        }
    }

    @View(Author.class)
    record ContextView(String greeting) {
        static String greeting(@Context("salutation") String salutation, String name) {
            return salutation + " " + name;
        }
    }

    @View(Author.class)
    record HiddenView(String shout) {

        static String shout(String name) {
            return shout(name, "!");
        }

        private static String shout(String name, String mark) {
            return name + mark;
        }
    }

    @View(Author.class)
    record FailingView(String broken) {
        static String broken(Long id) {
            throw new IllegalStateException("author " + id);
        }
    }

    @View(Author.class)
    record TwoWaysView(@Lookup("name") String label) {
        static String label(String name) {
            return name;
        }
    }

    @View(Author.class)
    record WrongTypeView(int length) {
        static String length(String name) {
            return name;
        }
    }

    @View(Author.class)
    record UnknownParameterView(String label) {
        static String label(String nome) {
            return nome;
        }
    }

    @View(Author.class)
    record ChainView(String loud, String louder) {

        static String loud(String name) {
            return name;
        }

        static String louder(String loud) {
            return loud;
        }
    }

    @Test
    void parametersOfStaticMethodsAreReadByTheirNames() {
        List<LookupsView> authors = reads.list(LookupsView.class);

        assertThat(authors)
                .containsExactly(
                        new LookupsView("Charlotte", "Charlotte 2 [Poems, Jane Eyre]", true, "Poems"),
                        new LookupsView("Anne", "Anne 1 [Poems]", false, "Poems"),
                        new LookupsView("Emily", "Emily 2 [Poems, Wuthering Heights]", true, "Poems"),
                        new LookupsView("Jane", "Jane 1 [Sense and Sensibility]", false, "Sense and Sensibility"),
                        new LookupsView("Nobody", "Nobody 0 []", false, "none"));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void aParameterMayBeNestedViews() {
        assertThat(reads.list(NestedView.class).get(3).titles()).isEqualTo("[BookView[title=Sense and Sensibility]]");
    }

    @Test
    void aMethodDecoratesTheAttributeOfItsName() {
        assertThat(reads.list(DecoratedView.class)).first().isEqualTo(new DecoratedView("CHARLOTTE"));
        assertThat(reads.list(DecoratedFieldView.class)).first().isEqualTo(new DecoratedFieldView("books: 2"));
    }

    @Test
    void aParameterMayComeWithTheQuery() {
        List<ContextView> authors = reads.list(ContextView.class, query -> query.with("salutation", "Dear"));

        assertThat(authors).first().isEqualTo(new ContextView("Dear Charlotte"));
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(ContextView.class))
                .withMessage("`:salutation` is needed by `ContextView.greeting` and not bound: add"
                        + " `.with(\"salutation\", …)`.");
        assertThat(reads.statements()).isEmpty();
    }

    @Test
    void aPrivateMethodIsNoStaticComponent() {
        assertThat(reads.list(HiddenView.class)).first().isEqualTo(new HiddenView("Charlotte!"));
    }

    @Test
    void anExceptionOfAStaticMethodNamesTheMethodAndTheRow() {
        assertThatThrownBy(() -> reads.list(FailingView.class))
                .isInstanceOf(UnexpectedDataException.class)
                .hasMessage("`FailingView.broken` failed for `Author` 1: java.lang.IllegalStateException: author 1")
                .cause()
                .hasMessage("author 1");
    }

    @Test
    void aStaticMethodForAComponentWithALookupIsRefused() {
        assertThatMistake(reads, TwoWaysView.class)
                .startsWith("error: `TwoWaysView.label`")
                .contains("@Lookup");
    }

    @Test
    void theTypeOfAStaticMethodMustFitItsComponent() {
        assertThatMistake(reads, WrongTypeView.class)
                .contains("`WrongTypeView.length` is declared as `int`, and its static method gives `String`");
    }

    @Test
    void anUnknownParameterOfAStaticMethodIsNamed() {
        assertThatMistake(reads, UnknownParameterView.class).contains("`nome`", "Did you mean `name`?");
    }

    @Test
    void aParameterIsNeverAnotherStaticComponent() {
        assertThatMistake(reads, ChainView.class).contains("`loud`", "`ChainView.louder`", "not other components");
    }
}
