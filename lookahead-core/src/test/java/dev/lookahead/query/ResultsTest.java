package dev.lookahead.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.FetchPlan;
import dev.lookahead.LookaheadQuery;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.query.Books.AuthorView;
import dev.lookahead.query.Books.BookView;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a query can give. */
@OnEachDatabase
class ResultsTest {

    private static final BookView POEMS = new BookView(1L, "Poems");

    private final Reads reads;

    ResultsTest(TestDatabase database) {
        reads = Books.reads(database);
    }

    @Test
    void singleGivesTheOnlyRowOrFails() {
        assertThat(this.<BookView>book(query -> query.where("id = 1").single())).isEqualTo(POEMS);
        assertThatExceptionOfType(NoResultException.class)
                .isThrownBy(() -> book(query -> query.where("id = 9").single()))
                .withMessage("there is no row for BookView");
        assertThatExceptionOfType(NonUniqueResultException.class)
                .isThrownBy(() -> book(LookaheadQuery::single))
                .withMessage("there are several rows for BookView, where one was asked for");
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void optionalGivesTheOnlyRowOrNone() {
        assertThat(this.<Optional<BookView>>book(query -> query.where("id = 1").optional()))
                .contains(POEMS);
        assertThat(this.<Optional<BookView>>book(query -> query.where("id = 9").optional()))
                .isEmpty();
        assertThatExceptionOfType(NonUniqueResultException.class)
                .isThrownBy(() -> book(LookaheadQuery::optional))
                .withMessage("there are several rows for BookView, where one was asked for");
        assertThat(this.<BookView>book(query -> query.limit(1).single())).isEqualTo(POEMS);
    }

    @Test
    void firstGivesTheFirstRowOrNone() {
        assertThat(this.<Optional<BookView>>book(query -> query.orderBy("title").first()))
                .contains(new BookView(2L, "Jane Eyre"));
        assertThat(this.<Optional<BookView>>book(
                        query -> query.orderBy("title").offset(1).first()))
                .contains(POEMS);
        assertThat(this.<Optional<BookView>>book(query -> query.where("id = 9").first()))
                .isEmpty();
        assertThat(this.<Optional<BookView>>book(query -> query.limit(0).first()))
                .isEmpty();
    }

    @Test
    void countIgnoresThePage() {
        assertThat(reads.count(BookView.class, query -> query)).isEqualTo(4);
        assertThat(reads.statements()).hasSize(1);
        assertThat(reads.count(BookView.class, query -> query.where("published = 1847")))
                .isEqualTo(2);
        assertThat(reads.count(BookView.class, query -> query.where("id = 9"))).isZero();
        assertThat(reads.count(BookView.class, query -> query.orderBy("title").page(9, 1)))
                .isEqualTo(4);
        assertThat(reads.count(BookView.class, query -> query.sort("title").limit(0)))
                .isEqualTo(4);
    }

    @Test
    void existsIgnoresThePage() {
        assertThat(reads.exists(BookView.class, query -> query)).isTrue();
        assertThat(reads.statements()).hasSize(1);
        assertThat(reads.exists(BookView.class, query -> query.where("id = 9"))).isFalse();
        assertThat(reads.exists(BookView.class, query -> query.orderBy("title").page(9, 1)))
                .isTrue();
        assertThat(reads.exists(BookView.class, query -> query.limit(0))).isTrue();
    }

    @Test
    void countNeedsNoParameterOfNestedViews() {
        assertThat(reads.count(AuthorView.class, query -> query)).isEqualTo(5);
        assertThat(reads.exists(AuthorView.class, query -> query)).isTrue();
        assertThat(reads.count(AuthorView.class, query -> query.with("since", 1840)))
                .isEqualTo(5);
        assertThat(reads.count(
                        AuthorView.class,
                        query -> query.orderBy("locate(:x, name)").with("x", "a")))
                .isEqualTo(5);
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.count(AuthorView.class, query -> query.with("sinze", 1840)))
                .withMessageContaining("Did you mean `since`?");
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.count(AuthorView.class, query -> query.where("name = :name")))
                .withMessageStartingWith("`:name` is needed by");
    }

    @Test
    void aQueryIsImmutable() {
        reads.read(BookView.class, all -> {
            LookaheadQuery<BookView> some = all.where("published = 1847");
            LookaheadQuery<BookView> one = some.where("title = :title").with("title", "Jane Eyre");
            LookaheadQuery<BookView> sorted = some.orderBy("title desc");

            assertThat(one.list()).extracting(BookView::id).containsExactly(2L);
            assertThat(sorted.list()).extracting(BookView::id).containsExactly(3L, 2L);
            assertThat(some.list()).extracting(BookView::id).containsExactly(2L, 3L);
            assertThat(all.list()).extracting(BookView::id).containsExactly(1L, 2L, 3L, 4L);
            return all;
        });
    }

    @Test
    void anExplanationShowsTheStatementsAndSendsNone() {
        Reads fresh = reads.by(builder -> builder);
        fresh.database().reset();

        FetchPlan explained = fresh.lookahead().explain(AuthorView.class);

        String plan = explained.toString();
        assertThat(fresh.statements()).isEmpty();
        assertThat(plan)
                .startsWith("AuthorView, 2 statements")
                .contains("from Author ", "VirtualAuthor.books -> Book: id, title", "from Book ");
        fresh.list(AuthorView.class, query -> query.with("greeting", "Dear").with("since", 1800));
        assertThat(fresh.statements())
                .extracting(ResultsTest::comparable)
                .containsExactlyElementsOf(explained.statements().stream()
                        .map(each -> comparable(each.text()))
                        .toList());
        assertThat(explained.statements())
                .allSatisfy(each -> assertThat(plan).contains(each.text()))
                .extracting(each -> each.brings().replaceFirst(":.*", ""))
                .containsExactly("Author", "VirtualAuthor.books -> Book");
        assertThat(explained.statements().get(1).parameters()).containsExactly("since");
        assertThat(explained.statements().get(1).unit())
                .isEqualTo(fresh.database().factory().getName());
        assertThat(explained.statements().get(0).text())
                .contains(" t1 ", "t1.id")
                .doesNotContainPattern("\\w_\\d+\\b");
    }

    /** Without the names of tables, and with one key for all. */
    private static String comparable(String sql) {
        return sql.replaceAll("\\b([a-z]\\w*_\\d+|t\\d+)\\b", "t").replaceFirst("(\\?,)+", "");
    }

    private <R> R book(Function<LookaheadQuery<BookView>, R> asked) {
        return reads.read(BookView.class, asked);
    }
}
