package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookahead.LookaheadQuery;
import dev.lookahead.fixtures.Boards;
import dev.lookahead.fixtures.Boards.Board;
import dev.lookahead.fixtures.Boards.Message;
import dev.lookahead.model.DefaultOrder;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A virtual model says in which order its rows come where nothing nearer does. */
@OnEachDatabase
class DefaultOrderTest {

    private final Reads reads;

    DefaultOrderTest(TestDatabase database) {
        reads = Reads.of(database, Boards.FIXTURE);
    }

    @DefaultOrder("rating desc, name desc")
    interface VirtualBoard extends VirtualModel<Board> {
        String name();

        @Prefetch
        List<VirtualMessage> messages();

        @Prefetch
        List<VirtualMessage> byWeight();

        @Prefetch
        List<VirtualMessage> agenda();

        @Prefetch
        List<VirtualMessage> pins();

        @Prefetch(value = "messages", orderBy = "text")
        List<VirtualMessage> byText();

        @Prefetch(value = "messages", limit = 1)
        VirtualMessage last();

        @Prefetch(mappedBy = "board", where = "weight > 1", limit = 1)
        List<VirtualMessage> lastHeavy();
    }

    @DefaultOrder("text desc")
    interface VirtualMessage extends VirtualModel<Message> {
        String text();
    }

    @View(VirtualBoard.class)
    record BoardView(String name) {}

    @View(VirtualMessage.class)
    record MessageView(String text) {}

    @View(VirtualBoard.class)
    record MessagesView(
            List<MessageView> messages, @Lookup("pins.text") List<String> pins, List<Long> pinIds) {
        static List<Long> pinIds(@Lookup("pins") List<Long> ids) {
            return ids;
        }
    }

    @View(VirtualBoard.class)
    record NearerView(List<MessageView> byWeight, List<MessageView> agenda, List<MessageView> byText) {}

    @View(VirtualBoard.class)
    record TopView(MessageView last, List<MessageView> lastHeavy) {}

    @View(Board.class)
    record EntityView(List<MessageView> messages) {}

    @Test
    void theDefaultOrderSortsQueriesWithoutAnOrder() {
        assertThat(reads.list(BoardView.class)).extracting(BoardView::name).containsExactly("B", "One", "Empty", "A");
        assertThat(reads.list(BoardView.class, query -> query.page(1, 2)))
                .extracting(BoardView::name)
                .containsExactly("Empty", "A");
        Optional<BoardView> first = reads.read(BoardView.class, LookaheadQuery::first);
        assertThat(first).contains(new BoardView("B"));
        List<String> streamed = reads.read(BoardView.class, query -> {
            try (Stream<BoardView> boards = query.stream(2)) {
                return boards.map(BoardView::name).toList();
            }
        });
        assertThat(streamed).containsExactly("B", "One", "Empty", "A");
        assertThat(reads.list(VirtualBoard.class, query -> query.lookups("name")))
                .extracting(VirtualBoard::name)
                .containsExactly("B", "One", "Empty", "A");
    }

    @Test
    void theOrderOfAQueryReplacesTheDefaultOrder() {
        assertThat(reads.list(BoardView.class, query -> query.orderBy("name")))
                .extracting(BoardView::name)
                .containsExactly("A", "B", "Empty", "One");
        assertThat(reads.list(BoardView.class, query -> query.sort("name desc")))
                .extracting(BoardView::name)
                .containsExactly("One", "Empty", "B", "A");
        assertThat(reads.list(BoardView.class, query -> query.ids(List.of(4L, 1L, 2L))))
                .extracting(BoardView::name)
                .containsExactly("One", "A", "B");
        assertThat(reads.count(BoardView.class, query -> query)).isEqualTo(4);
    }

    @Test
    void theDefaultOrderSortsRelatedRows() {
        List<MessagesView> boards = reads.list(MessagesView.class);

        assertThat(boards).extracting(board -> texts(board.messages())).containsExactly("fed", "h", "", "gc");
        assertThat(boards)
                .extracting(MessagesView::pins)
                .containsExactly(List.of("d", "c"), List.of("h", "g", "g"), List.of(), List.of("c"));
        assertThat(boards)
                .extracting(MessagesView::pinIds)
                .containsExactly(List.of(12L, 11L), List.of(16L, 15L, 15L), List.of(), List.of(11L));
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void theOrderOfTheEdgeOrTheMappingReplacesTheDefaultOrder() {
        List<NearerView> boards = reads.list(NearerView.class);

        assertThat(boards).extracting(board -> texts(board.byWeight())).containsExactly("dfe", "h", "", "cg");
        assertThat(boards).extracting(board -> texts(board.agenda())).containsExactly("cg", "", "", "gce");
        assertThat(boards).extracting(board -> texts(board.byText())).containsExactly("def", "h", "", "cg");
        assertThat(reads.statements()).hasSize(4);
    }

    @Test
    void theDefaultOrderDecidesWhichRowsALimitTakes() {
        List<TopView> boards = reads.list(TopView.class);

        assertThat(boards)
                .extracting(board -> board.last() == null ? "" : board.last().text())
                .containsExactly("f", "h", "", "g");
        assertThat(boards).extracting(board -> texts(board.lastHeavy())).containsExactly("f", "h", "", "");
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void theDefaultOrderHoldsBelowAViewOfAnEntity() {
        assertThat(reads.list(EntityView.class))
                .extracting(board -> texts(board.messages()))
                .containsExactly("gc", "fed", "", "h");
    }

    interface Base extends VirtualModel<Board> {}

    @DefaultOrder("name desc")
    interface Reversed extends Base {}

    @View(Inherited.class)
    record InheritedView(String name) {}

    interface Inherited extends Reversed {}

    @DefaultOrder("case when name = :first then 0 else 1 end")
    interface ChosenBoard extends Reversed {
        @Prefetch
        List<VirtualMessage> messages();
    }

    @View(ChosenBoard.class)
    record ChosenView(String name) {}

    @Test
    void theDefaultOrderIsInheritedUntilAnotherIsGiven() {
        assertThat(reads.list(InheritedView.class))
                .extracting(InheritedView::name)
                .containsExactly("One", "Empty", "B", "A");
        assertThat(reads.list(ChosenView.class, query -> query.with("first", "Empty")))
                .extracting(ChosenView::name)
                .containsExactly("Empty", "A", "B", "One");
    }

    @Test
    void parametersOfTheDefaultOrderAreNeededOnlyWhereItSorts() {
        assertThatThrownBy(() -> reads.list(ChosenView.class))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessage("`:first` is needed by `ChosenBoard` and not bound: add `.with(\"first\", …)`.");
        assertThat(reads.list(ChosenView.class, query -> query.orderBy("id")))
                .extracting(ChosenView::name)
                .containsExactly("A", "B", "Empty", "One");
        assertThat(reads.list(ChosenView.class, query -> query.sort("name").with("first", "known")))
                .extracting(ChosenView::name)
                .containsExactly("A", "B", "Empty", "One");
        assertThat(reads.count(ChosenView.class, query -> query.with("first", "known")))
                .isEqualTo(4);
        assertThat(reads.list(ChosenView.class, query -> query.ids(List.of(1L))))
                .containsExactly(new ChosenView("A"));
    }

    private static String texts(List<MessageView> messages) {
        return String.join("", messages.stream().map(MessageView::text).toList());
    }
}
