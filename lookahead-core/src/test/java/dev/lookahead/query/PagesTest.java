package dev.lookahead.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.LookaheadQuery;
import dev.lookahead.model.InvalidQueryException;
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
        assertThat(names(query -> query.offset(0))).hasSize(5);
        assertThat(names(query -> query.offset(9))).isEmpty();
        assertThat(names(query -> query.limit(2).offset(1))).containsExactly("Anne", "Emily");
        assertThat(names(query -> query.orderBy("name desc").limit(1).offset(1)))
                .containsExactly("Jane");
    }

    @Test
    void theLastCallCounts() {
        assertThat(names(query -> query.page(1, 2).limit(1))).containsExactly("Emily");
        assertThat(names(query -> query.limit(1).page(0, 3))).hasSize(3);
        assertThat(names(query -> query.page(2, 2).page(0, 2))).containsExactly("Charlotte", "Anne");
    }

    @Test
    void whatIsNoPageIsRefused() {
        String text = " is no page: numbers start at 0, sizes at 1.";
        assertRefused(query -> query.page(-1, 10), "page(-1, 10)" + text);
        assertRefused(query -> query.page(0, 0), "page(0, 0)" + text);
        assertRefused(query -> query.page(0, -1), "page(0, -1)" + text);
        assertRefused(query -> query.limit(-1), "limit(-1) is negative.");
        assertRefused(query -> query.offset(-1), "offset(-1) is negative.");
    }

    @Test
    void aPageThatNoDatabaseCouldGiveIsRefusedAsSuch() {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> names(query -> query.page(Integer.MAX_VALUE, 10)))
                .withMessageStartingWith("page(2147483647, 10) is no page");
    }

    private List<String> names(UnaryOperator<LookaheadQuery<Books.NameView>> asked) {
        return Books.names(reads, asked);
    }

    private void assertRefused(UnaryOperator<LookaheadQuery<Books.NameView>> asked, String message) {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> names(asked))
                .withMessage(message);
        assertThat(reads.statements()).isEmpty();
    }
}
