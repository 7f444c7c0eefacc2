package dev.lookahead.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.fixtures.Library.Author;
import dev.lookahead.fixtures.Library.Book;
import dev.lookahead.model.CriteriaCondition;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.View;
import dev.lookahead.query.Books.BookView;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    @View(Book.class)
    record IdView(Long id) {}

    @View(Book.class)
    record AuthorsView(@Lookup("authors") List<Long> authors) {}

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
    void conditionsNameAttributesAndPathsOfTheRow(String condition) {
        assertThat(Books.titles(reads, query -> query.where(condition))).containsExactly("Poems");
    }

    @Test
    void conditionsAreJoinedByAndEachInParentheses() {
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
    void criteriaAreJoinedByAndToo() {
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
    void criteriaMayBeNull() {
        assertThat(Books.titles(reads, query -> query.where((book, criteria, builder) -> null)))
                .containsExactly("Poems", "Jane Eyre", "Wuthering Heights", "Sense and Sensibility");
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

    /** Hibernate gives one column of a criteria query as it is, and not as a row. */
    @Test
    void criteriaRestrictViewsThatSelectASingleColumn() {
        CriteriaCondition<Book> late = (book, criteria, builder) -> builder.greaterThan(book.get("published"), 1840);

        assertThat(reads.list(IdView.class, query -> query.where(late)))
                .containsExactly(new IdView(1L), new IdView(2L), new IdView(3L));
        assertThat(reads.list(IdView.class, query -> query.where(late).ids(List.of(4L, 3L))))
                .containsExactly(new IdView(3L));
        assertThat(reads.list(BookView.class, query -> query.where(late).only("id")))
                .containsExactly(new BookView(1L, null), new BookView(2L, null), new BookView(3L, null));
        assertThat(reads.list(AuthorsView.class, query -> query.where(late).page(0, 1)))
                .containsExactly(new AuthorsView(List.of(1L, 2L, 3L)));
        assertThat(reads.<IdView, Optional<IdView>>read(
                        IdView.class,
                        query -> query.where(late).orderBy("title").first()))
                .contains(new IdView(2L));
        assertThat(reads.<IdView, List<IdView>>read(IdView.class, query -> {
                    try (Stream<IdView> rows = query.where(late).stream(2)) {
                        return rows.toList();
                    }
                }))
                .containsExactly(new IdView(1L), new IdView(2L), new IdView(3L));
        assertThat(reads.exists(IdView.class, query -> query.where(late).ids(List.of(4L))))
                .isFalse();
        assertThat(reads.count(IdView.class, query -> query.where(late))).isEqualTo(3);
    }

    /** Rows are distinct anyway, whatever they are ordered by. */
    @Test
    void criteriaMayAskForDistinctRows() {
        CriteriaCondition<Book> distinct = (book, criteria, builder) -> {
            criteria.distinct(true);
            return builder.like(book.join("authors").get("name"), "%a%");
        };

        assertThat(reads.list(IdView.class, query -> query.where(distinct).orderBy("title desc")))
                .containsExactly(new IdView(4L), new IdView(1L), new IdView(2L));
        assertThat(reads.count(IdView.class, query -> query.where(distinct))).isEqualTo(3);
    }

    @Test
    void criteriaMaySetTheRestrictionOfTheCriteriaQuery() {
        assertThat(Books.titles(
                        reads,
                        query -> query.where(
                                (book, criteria, builder) -> criteria.where(builder.equal(book.get("published"), 1846))
                                        .getRestriction())))
                .containsExactly("Poems");
        assertThat(Books.titles(
                        reads,
                        query -> query.where((book, criteria, builder) -> {
                            criteria.where(builder.equal(book.get("published"), 1846));
                            return null;
                        })))
                .containsExactly("Poems");
    }

    @Test
    void criteriaMayReadOtherEntities() {
        assertThat(Books.titles(
                        reads,
                        query -> query.where((book, criteria, builder) -> {
                            Root<Author> author = criteria.from(Author.class);
                            return builder.and(
                                    builder.equal(author.get("firstBook"), book),
                                    builder.like(author.get("name"), "%n%"));
                        })))
                .containsExactly("Poems", "Sense and Sensibility");
        assertThat(Books.titles(
                        reads,
                        query -> query.where((book, criteria, builder) -> {
                            Subquery<Long> count = criteria.subquery(Long.class);
                            Root<Author> author = count.from(Author.class);
                            count.select(builder.count(author)).where(builder.equal(author.get("firstBook"), book));
                            return builder.equal(count, 3L);
                        })))
                .containsExactly("Poems");
    }

    @Test
    void aJoinWithoutAConditionLeavesRowsOutToo() {
        assertThat(Books.names(
                        reads,
                        query -> query.where((author, criteria, builder) -> {
                            author.join("firstBook");
                            return null;
                        })))
                .doesNotContain("Nobody")
                .contains("Jane");
    }

    @Test
    @SuppressWarnings("deprecation") // A condition may call it all the same.
    void criteriaThatSetMoreThanAConditionAreRefused() {
        refused("query.orderBy(…)", "`.sort(…)`", (book, criteria, builder) -> {
            criteria.orderBy(builder.asc(book.get("title")));
            return null;
        });
        refused("query.groupBy(…)", "`query.subquery(…)`", (book, criteria, builder) -> {
            criteria.groupBy(book.get("title"));
            return null;
        });
        refused("query.having(…)", "`query.subquery(…)`", (book, criteria, builder) -> {
            criteria.having(builder.gt(builder.count(book), 1));
            return null;
        });
        refused("query.multiselect(…)", "what is shown", (book, criteria, builder) -> {
            criteria.multiselect(book.get("id"), book.get("title"));
            return null;
        });
    }

    private void refused(String call, String instead, CriteriaCondition<Book> condition) {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(BookView.class, query -> query.where(condition)))
                .withMessageContaining("`" + call + "`")
                .withMessageContaining(instead);
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.count(BookView.class, query -> query.where(condition)));
        assertThat(reads.statements()).isEmpty();
    }

    /** What a fetch loads is not shown; what it joins still counts. */
    @Test
    void aFetchOfCriteriaActsAsAJoin() {
        assertThat(Books.names(
                        reads,
                        query -> query.where((author, criteria, builder) -> {
                            author.fetch("firstBook");
                            return builder.like(author.get("name"), "%n%");
                        })))
                .isEqualTo(Books.names(
                        reads,
                        query -> query.where((author, criteria, builder) -> {
                            author.join("firstBook");
                            return builder.like(author.get("name"), "%n%");
                        })))
                .containsExactly("Anne", "Jane");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x' or '1'='1", "'; drop table Book; --", "%' or 1=1", "\\", ":start"})
    void aHostileValueIsBoundAsAValue(String value) {
        assertThat(Books.titles(reads, query -> query.where("title like :start").with("start", value)))
                .isEmpty();
        assertThat(Books.titles(reads, query -> query))
                .containsExactly("Poems", "Jane Eyre", "Wuthering Heights", "Sense and Sensibility");
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
    void conditionsThatCannotBeParsedAreRefusedBeforeAnySql(String text) {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(BookView.class, query -> query.where(text)))
                .withMessageStartingWith("where(…) is not valid HQL for `Book`");
        assertThat(reads.statements()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1=1) or (1=1 | 3 | `)` is not expected here",
                "titel = 'Poems' | 0 | `titel` is not an attribute of `Book`. Did you mean `title`?",
                "published = 1846 and this.titel = 'x' | 26 | `titel` is not an attribute of `Book`. Did you mean `title`?",
            })
    void theMessagePointsAtThePlace(String text, int column, String reason) {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(BookView.class, query -> query.where(text)))
                .withMessage("where(…) is not valid HQL for `Book`\n    " + text + "\n    " + " ".repeat(column) + "^ "
                        + reason);
    }

    @Test
    void aConditionTooLargeToParseIsRefused() {
        String deep = "(".repeat(250) + "title = 'Poems'" + ")".repeat(250);
        String negated = "not (".repeat(6) + "title = 'Poems'" + ")".repeat(6);
        String wide = "title = 'Poems'" + " or id = 1".repeat(501);
        String sums = "published = 1846" + " + 0".repeat(501);
        String all = wide.repeat(20);
        assertThat(List.of(deep, negated, wide, sums, all))
                .allSatisfy(condition -> assertThatExceptionOfType(InvalidQueryException.class)
                        .isThrownBy(() -> Books.titles(reads, query -> query.where(condition)))
                        .withMessageStartingWith("where(…) ")
                        .withMessageContaining("at most"));
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> Books.titles(reads, query -> query.orderBy(deep)))
                .withMessageStartingWith("orderBy(…) is nested 250 deep, and at most 20 levels are parsed");
        String much = "title = 'Poems'" + " or title = 'x'".repeat(500);
        assertThat(Books.titles(reads, query -> query.where(much))).containsExactly("Poems");
    }
}
