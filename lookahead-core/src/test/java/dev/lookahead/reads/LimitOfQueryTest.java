package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookahead.fixtures.Boards;
import dev.lookahead.fixtures.Boards.Board;
import dev.lookahead.fixtures.Boards.Message;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How many rows each owner gets may be said by the query. */
@OnEachDatabase
class LimitOfQueryTest {

    private final Reads reads;

    LimitOfQueryTest(TestDatabase database) {
        reads = Reads.of(database, Boards.FIXTURE);
    }

    interface VirtualMessage extends VirtualModel<Message> {
        String text();
    }

    interface VirtualBoard extends VirtualModel<Board> {
        String name();

        @Prefetch(value = "messages", orderBy = "weight desc", limitParameter = "count")
        List<VirtualMessage> heaviest();

        @Prefetch(value = "pins", where = "weight < :count * 3", orderBy = "text", limitParameter = "count")
        List<VirtualMessage> pinned();
    }

    @View(VirtualMessage.class)
    record TextView(String text) {}

    @View(VirtualBoard.class)
    record BoardView(String name, List<TextView> heaviest) {}

    @View(VirtualBoard.class)
    record PinsView(List<TextView> pinned) {}

    @View(VirtualBoard.class)
    record NameView(String name) {}

    @Test
    void theLimitIsAParameterOfTheQuery() {
        assertThat(texts(1)).containsExactly("c", "d", "", "h");
        List<String> one = reads.statements();
        assertThat(texts(2)).containsExactly("cg", "df", "", "h");
        assertThat(reads.statements()).isEqualTo(one).hasSize(2);
        assertThat(texts(5L)).containsExactly("cg", "dfe", "", "h");
        assertThat(texts(0)).containsExactly("", "", "", "");
    }

    @Test
    void aConditionMayNameTheParameterOfTheLimit() {
        assertThat(reads.list(PinsView.class, query -> query.with("count", 2)))
                .extracting(board -> String.join(
                        "", board.pinned().stream().map(TextView::text).toList()))
                .containsExactly("c", "c", "", "gg");
    }

    @Test
    void theParameterOfTheLimitMayBeBoundWhereNothingNeedsIt() {
        assertThat(reads.list(NameView.class, query -> query.with("count", "anything")))
                .extracting(NameView::name)
                .containsExactly("A", "B", "Empty", "One");
        assertThat(reads.count(BoardView.class, query -> query)).isEqualTo(4);
    }

    @Test
    void theParameterOfTheLimitIsNeededBeforeAnySql() {
        assertThatThrownBy(() -> reads.list(BoardView.class))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessage("`:count` is needed by `VirtualBoard.heaviest` and not bound: add `.with(\"count\", …)`.");
        assertThat(reads.statements()).isEmpty();
        assertThat(reads.list(VirtualBoard.class))
                .extracting(VirtualBoard::name)
                .containsExactly("A", "B", "Empty", "One");
        assertThat(reads.list(
                        VirtualBoard.class, query -> query.with("count", 1).lookups("heaviest.text")))
                .extracting(board -> board.heaviest().size())
                .containsExactly(1, 1, 0, 1);
    }

    static Stream<Object> noNumbersOfRows() {
        return Stream.of(-1, -1L, "3", 2.5, new BigDecimal("1.5"), Long.MAX_VALUE, true);
    }

    @ParameterizedTest
    @MethodSource("noNumbersOfRows")
    void aLimitThatIsNoNumberOfRowsIsRefused(Object value) {
        assertThatThrownBy(() -> reads.list(BoardView.class, query -> query.with("count", value)))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessage("`:count` is how many rows `VirtualBoard.heaviest` gives each owner, and is bound to `"
                        + value + "`: it takes a whole number from 0 to 2147483647.");
        assertThat(reads.statements()).isEmpty();
    }

    @Test
    void aLimitOfNullIsRefused() {
        assertThatThrownBy(() -> reads.list(BoardView.class, query -> query.with("count", null)))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("is bound to `null`");
        assertThat(reads.statements()).isEmpty();
    }

    private List<String> texts(Number count) {
        return reads.list(BoardView.class, query -> query.with(Map.of("count", count))).stream()
                .map(board -> String.join(
                        "", board.heaviest().stream().map(TextView::text).toList()))
                .toList();
    }
}
