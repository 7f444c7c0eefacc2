package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.fixtures.Gaps;
import dev.lookahead.fixtures.Gaps.Book;
import dev.lookahead.fixtures.Gaps.Writer;
import dev.lookahead.model.BatchLoad;
import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.Computed;
import dev.lookahead.model.FetchContext;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.model.Where;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The name of a computed field stands for its expression in what its virtual model, and a query of it, says in HQL. */
@OnEachDatabase
class ComputedNamesTest {

    private final Reads reads;

    ComputedNamesTest(TestDatabase database) {
        reads = Reads.of(database, Gaps.FIXTURE);
    }

    static class Fame implements BatchLoader<Long, String> {

        @Override
        public Map<Long, String> load(Set<Long> keys, FetchContext context) {
            return Map.of();
        }
    }

    interface VirtualBook extends VirtualModel<Book> {
        @Computed("size(words)")
        Integer wordCount();

        @Computed("this.wordCount * 2")
        Integer doubled();

        @Computed("author.name")
        String writer();

        @Computed("writer = 'Ann' or wordCount = 0")
        Boolean special();

        @Computed("coalesce(special, false)")
        Boolean surely();

        @Computed("select count(*) from Writer w where w.name = this.writer or w.title = this.title")
        Long likeIt();

        @Computed("wordCount + :more")
        Integer more();

        @BatchLoad(Fame.class)
        String fame();
    }

    @View(VirtualBook.class)
    record BookView(String title, Integer doubled, String writer, Boolean special, Boolean surely, Long likeIt) {}

    private static final BookView A = new BookView("A", 4, "Ann", true, true, 1L);
    private static final BookView B = new BookView("B", 0, null, true, true, 0L);
    private static final BookView C = new BookView("C", 2, "Bob", false, false, 1L);

    @Test
    void aComputedFieldMayStandInAnotherExpression() {
        assertThat(reads.list(BookView.class)).containsExactly(A, B, C);
        assertThat(reads.statements()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "wordCount > 1 | A",
                "this.wordCount > 1 | A",
                "doubled = 0 or writer = 'Bob' | B C",
                "special | A B",
                "not special | C",
                "special = true and title <> 'A' | B",
                "special is true | A B",
                "surely in (true) | A B",
                "writer is null | B",
                "exists (select 1 from Writer w where w.name = this.writer and w.id > 1) | C",
                "(select count(*) from Writer w where w.name = writer) = 1 | A C",
                "likeIt > 0 | A C",
                "more > 3 | A",
            })
    void aComputedFieldMayStandInAConditionOfAQuery(String condition, String titles) {
        assertThat(reads.list(
                        BookView.class,
                        query ->
                                query.where(condition).with(condition.contains("more") ? Map.of("more", 2) : Map.of())))
                .extracting(BookView::title)
                .containsExactly(titles.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "doubled desc | A C B",
                "writer nulls first | B A C",
                "special, this.doubled | C B A",
                "coalesce(writer, 'Aa') | B A C",
                "case when special then 1 else 0 end, title desc | C B A",
            })
    void aComputedFieldMayStandInAnOrderOfAQuery(String order, String titles) {
        assertThat(reads.list(BookView.class, query -> query.orderBy(order)))
                .extracting(BookView::title)
                .containsExactly(titles.split(" "));
    }

    @Where("special")
    interface Special extends VirtualBook {}

    @View(Special.class)
    record SpecialView(String title) {}

    interface VirtualWriter extends VirtualModel<Writer> {
        @Prefetch(mappedBy = "maker", where = "wordCount = 0 or doubled > 3", orderBy = "doubled")
        List<VirtualBook> some();

        @Prefetch(mappedBy = "maker", orderBy = "writer nulls first", limit = 1)
        VirtualBook first();

        @Prefetch(mappedBy = "maker")
        List<Special> special();
    }

    @View(VirtualBook.class)
    record Title(String title) {}

    @View(VirtualWriter.class)
    record WriterView(String name, List<Title> some, Title first, List<SpecialView> special) {}

    @Test
    void aComputedFieldMayStandInConditionsAndOrdersOfRelatedRows() {
        Title a = new Title("A");
        Title b = new Title("B");
        assertThat(reads.list(SpecialView.class)).containsExactly(new SpecialView("A"), new SpecialView("B"));
        assertThat(reads.list(WriterView.class))
                .containsExactly(
                        new WriterView("Ann", List.of(b, a), b, List.of(new SpecialView("A"), new SpecialView("B"))),
                        new WriterView("Bob", List.of(), new Title("C"), List.of()));
    }

    @Test
    void aComputedFieldInAnExpressionNeedsItsParameters() {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.count(BookView.class, query -> query.where("more > 3")))
                .withMessageContaining(":more");
        assertThat(reads.count(BookView.class, query -> query.where("more > 3").with("more", 2)))
                .isEqualTo(1);
    }

    @Test
    void fieldsThatAreNotInTheRowAreRefusedInExpressions() {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(BookView.class, query -> query.where("fame = 'great'")))
                .withMessageContaining("`VirtualBook.fame` comes from a batch loader, after the rows are read");
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(BookView.class, query -> query.where("wordCont > 1")))
                .withMessageContaining("Did you mean `wordCount`?");
    }
}
