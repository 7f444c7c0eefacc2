package dev.lookahead.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.query.Books.BookView;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions of a query, and what must not get through them. */
@OnEachDatabase
class ConditionsTest {

    private final Reads reads;

    ConditionsTest(TestDatabase database) {
        reads = Books.reads(database);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title = 'Poems'",
                "this.title = 'Poems'",
                "published = 1846",
                "exists (select 1 from this.authors a where a.name = 'Anne')",
                "(select count(*) from this.authors a) = 3",
                "size(authors) = 3",
                "id = (select a.firstBook.id from Author a where a.name = 'Anne')",
                "this in (select a.firstBook from Author a where a.name = 'Anne')"
            })
    void speaksOfTheRow(String condition) {
        assertThat(Books.titles(reads, query -> query.where(condition))).containsExactly("Poems");
    }

    @Test
    void twoAreAndEdEachInItself() {
        assertThat(Books.titles(
                        reads, query -> query.where("id = 1 or id = 2").where("published = 1846 or published = 1811")))
                .containsExactly("Poems");
    }

    @Test
    void aJoinedRowsColumnIsAPathAway() {
        assertThat(Books.names(reads, query -> query.where("firstBook.title like 'Sense%'")))
                .containsExactly("Jane");
    }

    @Test
    void criteriaAreAndEdToo() {
        assertThat(Books.titles(
                        reads,
                        query -> query.where("published > 1811")
                                .where((book, criteria, builder) ->
                                        builder.like(book.join("authors").get("name"), "%a%"))
                                .orderBy("title desc")))
                .containsExactly("Poems", "Jane Eyre");
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void criteriaMayBeNone() {
        assertThat(Books.titles(reads, query -> query.where((book, criteria, builder) -> null)))
                .hasSize(4);
    }

    @Test
    void criteriaGoWithPagesCountsAndIds() {
        assertThat(reads.count(
                        BookView.class,
                        query -> query.where(
                                        (book, criteria, builder) -> builder.greaterThan(book.get("published"), 1840))
                                .page(0, 1)))
                .isEqualTo(3);
        assertThat(Books.titles(
                        reads,
                        query -> query.ids(List.of(4L, 2L, 1L))
                                .where((book, criteria, builder) -> builder.greaterThan(book.get("published"), 1840))))
                .containsExactly("Jane Eyre", "Poems");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x' or '1'='1", "'; drop table Book; --", "%' or 1=1", "\\", ":start"})
    void aHostileValueIsAValue(String value) {
        assertThat(Books.titles(reads, query -> query.where("title like :start").with("start", value)))
                .isEmpty();
        assertThat(Books.titles(reads, query -> query)).hasSize(4);
    }

    @Test
    void aValueMayBeACollection() {
        assertThat(Books.titles(
                        reads,
                        query -> query.where("title in :titles").with("titles", List.of("Poems", "Jane Eyre", "Emma"))))
                .containsExactly("Poems", "Jane Eyre");
        assertThat(Books.titles(
                        reads, query -> query.where("title in (:titles)").with("titles", List.of("Poems"))))
                .containsExactly("Poems");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1=1) or (1=1",
                "id = 1) union (select 1",
                "id = 1 order by id",
                "id = 1 limit 1",
                "id = 1; delete from Book",
                "id = 1 -- and",
                "id = 1 /* and",
                "select 1",
                "delete from Book",
                "id",
                "",
                " ",
                "(id = 1",
                "id = ?1",
                "id = :keys_",
                "this_.id = 1"
            })
    void whatIsNoConditionIsRefusedBeforeAnySql(String text) {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(BookView.class, query -> query.where(text)))
                .withMessageStartingWith("where(…) is no HQL that `Book` understands");
        assertThat(reads.statements()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1=1) or (1=1 | 3 | `)` is not expected here",
                "titel = 'Poems' | 0 | `titel` is no attribute of `Book`. Did you mean `title`?",
                "published = 1846 and this.titel = 'x' | 26 | `titel` is no attribute of `Book`. Did you mean `title`?",
            })
    void theMessagePointsAtThePlace(String text, int column, String reason) {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(BookView.class, query -> query.where(text)))
                .withMessage("where(…) is no HQL that `Book` understands\n    " + text + "\n    " + " ".repeat(column)
                        + "^ " + reason);
    }
}
