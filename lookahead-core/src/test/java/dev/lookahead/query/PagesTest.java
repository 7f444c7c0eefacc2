package dev.lookahead.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.LookaheadQuery;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Pages, limits and offsets. */
@OnEachDatabase
class PagesTest {

    private final Reads reads;

    PagesTest(TestDatabase database) {
        reads = Books.reads(database);
    }

    @Test
    void aPageIsSomeOfTheRows() {
        assertThat(names(query -> query.page(0, 2))).containsExactly("Charlotte", "Anne");
        assertThat(names(query -> query.page(1, 2))).containsExactly("Emily", "Jane");
        assertThat(names(query -> query.page(2, 2))).containsExactly("Nobody");
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void aPageBeyondTheEndIsEmpty() {
        assertThat(names(query -> query.page(3, 2))).isEmpty();
        assertThat(names(query -> query.page(1_000_000, 1000))).isEmpty();
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void limitsAndOffsetsGoTogetherAndAlone() {
        assertThat(names(query -> query.limit(2))).containsExactly("Charlotte", "Anne");
        assertThat(names(query -> query.limit(0))).isEmpty();
        assertThat(names(query -> query.offset(3))).containsExactly("Jane", "Nobody");
        assertThat(names(query -> query.offset(0))).containsExactly("Charlotte", "Anne", "Emily", "Jane", "Nobody");
        assertThat(names(query -> query.offset(9))).isEmpty();
        assertThat(names(query -> query.limit(2).offset(1))).containsExactly("Anne", "Emily");
        assertThat(names(query -> query.orderBy("name desc").limit(1).offset(1)))
                .containsExactly("Jane");
    }

    @Test
    void theLastCallCounts() {
        assertThat(names(query -> query.page(1, 2).limit(1))).containsExactly("Emily");
        assertThat(names(query -> query.limit(1).page(0, 3))).containsExactly("Charlotte", "Anne", "Emily");
        assertThat(names(query -> query.page(2, 2).page(0, 2))).containsExactly("Charlotte", "Anne");
    }

    @Test
    void invalidPageNumbersAndSizesAreRefused() {
        assertRefused(query -> query.page(-1, 10), "page(…) was given -1 for `number`, which is at least 0.");
        assertRefused(query -> query.page(0, 0), "page(…) was given 0 for `size`, which is at least 1.");
        assertRefused(query -> query.page(0, -1), "page(…) was given -1 for `size`, which is at least 1.");
        assertRefused(query -> query.limit(-1), "limit(…) was given -1 for `rows`, which is at least 0.");
        assertRefused(query -> query.offset(-1), "offset(…) was given -1 for `rows`, which is at least 0.");
    }

    @Test
    void aPageBeyondTheRangeOfIntegersIsRefused() {
        assertRefused(
                query -> query.page(Integer.MAX_VALUE, 10),
                "page(…) was given 2147483647 for `number` and 10 for `size`: such a page begins after row 2147483647,"
                        + " the last that JPA can number.");
    }

    private List<String> names(UnaryOperator<LookaheadQuery<Books.NameView>> asked) {
        return Books.names(reads, asked);
    }

    private void assertRefused(UnaryOperator<LookaheadQuery<Books.NameView>> asked, String message) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> names(asked))
                .withMessage(message);
        assertThat(reads.statements()).isEmpty();
    }
}
