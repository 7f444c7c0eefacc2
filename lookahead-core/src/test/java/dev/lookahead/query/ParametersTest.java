package dev.lookahead.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.LookaheadQuery;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.InvalidSortException;
import dev.lookahead.query.Books.AuthorView;
import dev.lookahead.query.Books.NameView;
import dev.lookahead.query.Books.TitleView;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Parameters are one namespace for a whole query, and all are checked before any SQL. */
@OnEachDatabase
class ParametersTest {

    private final Reads reads;

    ParametersTest(TestDatabase database) {
        reads = Books.reads(database);
    }

    @Test
    void parametersAreBoundWhereverTheyAreNamed() {
        List<AuthorView> authors = reads.list(
                AuthorView.class,
                query -> query.where("firstBook.published > :since and name like :like")
                        .with(Map.of("since", 1840, "greeting", "Dear"))
                        .with("like", "C%"));

        assertThat(authors)
                .containsExactly(new AuthorView(
                        "Charlotte",
                        "Poems",
                        List.of(new TitleView("Poems"), new TitleView("Jane Eyre")),
                        "Dear Charlotte"));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void theLastValueOfAParameterCounts() {
        assertThat(Books.titles(
                        reads,
                        query -> query.where("title = :title")
                                .with("title", "Poems")
                                .with(Map.of("title", "Jane Eyre"))))
                .containsExactly("Jane Eyre");
    }

    @Test
    void nullIsAValue() {
        Map<String, Object> values = new HashMap<>();
        values.put("title", null);

        assertThat(Books.titles(reads, query -> query.where("title = :title").with("title", null)))
                .isEmpty();
        assertThat(Books.titles(reads, query -> query.where("title = :title").with(values)))
                .isEmpty();
        assertThat(Books.titles(
                        reads,
                        query -> query.where("title = coalesce(:title, title)").with("title", null)))
                .containsExactly("Poems", "Jane Eyre", "Wuthering Heights", "Sense and Sensibility");
    }

    @Test
    void aMissingParameterIsNamedWithItsPlace() {
        assertRefused(
                AuthorView.class,
                query -> query.with("greeting", "Dear"),
                "`:since` is needed by `VirtualAuthor.books` and not bound: add `.with(\"since\", …)`.");
        assertRefused(
                NameView.class,
                query -> query.where("name = :name"),
                "`:name` is needed by `the query` and not bound: add `.with(\"name\", …)`.");
    }

    @Test
    void allMissingParametersAreNamed() {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(AuthorView.class))
                .withMessageContainingAll("`:since`", "`VirtualAuthor.books`", "`:greeting`", "`AuthorView.greeting`");
        assertThat(reads.statements()).isEmpty();
    }

    @Test
    void anUnknownParameterIsNamedWithTheNearMiss() {
        assertRefused(
                NameView.class,
                query -> query.with("sinse", 1840),
                "`:sinse` is bound, and nothing that can be reached knows it. Did you mean `since`?");
        assertRefused(
                NameView.class,
                query -> query.where("name = :wanted").with("wanted", "Anne").with("wantet", "Anne"),
                "`:wantet` is bound, and nothing that can be reached knows it. Did you mean `wanted`?");
        assertRefused(
                NameView.class,
                query -> query.with("quux", 1),
                "`:quux` is bound, and nothing that can be reached knows it.");
    }

    @Test
    void aKnownParameterThatIsNotNeededIsIgnored() {
        assertThat(Books.names(
                        reads,
                        query -> query.with("since", 1840).with("letter", "a").limit(1)))
                .containsExactly("Charlotte");
    }

    @Test
    void anOrderMayHaveParameters() {
        assertThat(Books.names(
                        reads,
                        query -> query.orderBy("case when id = :first then 0 else 1 end")
                                .with("first", 3L)))
                .containsExactly("Emily", "Charlotte", "Anne", "Jane", "Nobody");
        assertRefused(
                NameView.class,
                query -> query.orderBy("case when id = :first then 0 else 1 end"),
                "`:first` is needed by `the query` and not bound: add `.with(\"first\", …)`.");
    }

    @Test
    void aComputedSortKeyNeedsItsParameters() {
        assertThat(Books.names(
                        reads,
                        query -> query.sort("position desc").with("letter", "e").limit(2)))
                .containsExactly("Charlotte", "Anne");
        assertThatExceptionOfType(InvalidSortException.class)
                .isThrownBy(() -> reads.list(NameView.class, query -> query.sort("name", "position desc")))
                .withMessage("`position` is nothing that `NameView` can be sorted by without the parameter `:letter`:"
                        + " add `.with(\"letter\", …)`.")
                .satisfies(refused -> assertThat(refused.property()).isEqualTo("position"));
        assertThat(reads.statements()).isEmpty();
    }

    private <T> void assertRefused(Class<T> view, UnaryOperator<LookaheadQuery<T>> asked, String message) {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(view, asked))
                .withMessage(message);
        assertThat(reads.statements()).isEmpty();
    }
}
