package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Boards;
import dev.lookahead.fixtures.Boards.Board;
import dev.lookahead.fixtures.Boards.Message;
import dev.lookahead.model.Join;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.model.Where;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A virtual model's condition holds wherever it is read. */
@OnEachDatabase
class WhereTest {

    private final Reads reads;

    WhereTest(TestDatabase database) {
        reads = Reads.of(database, Boards.FIXTURE);
    }

    @Where("rating = 5")
    interface FairBoard extends VirtualModel<Board> {
        @Prefetch
        List<HeavyMessage> messages();

        @Prefetch(value = "messages", where = "text <> 'd' or text = 'x'")
        List<HeavyMessage> others();

        @Prefetch
        List<HeavyMessage> pins();
    }

    @Where("name <> 'One' or name = 'nothing'")
    interface FairBoardButOne extends FairBoard {}

    interface AnyBoard extends VirtualModel<Board> {
        @Prefetch
        List<HeavyMessage> messages();

        @Prefetch(value = "messages", where = "text = 'd' or text = 'e'")
        List<HeavyMessage> some();

        @Prefetch
        List<HeavyMessage> agenda();
    }

    @Where("weight > 3")
    interface HeavyMessage extends VirtualModel<Message> {}

    interface VirtualMessage extends VirtualModel<Message> {
        @Join
        FairBoard board();

        @Prefetch("board")
        FairBoard fetched();

        @Join(value = "board", where = "name = :name or name = 'nothing'")
        FairBoard named();

        @Prefetch("board")
        Optional<FairBoard> perhaps();

        @Prefetch(value = "board", where = "name = :name or name = 'nothing'")
        AnyBoard fetchedByName();
    }

    @View(FairBoard.class)
    record FairView(String name) {}

    @View(FairBoardButOne.class)
    record FairButOneView(String name) {}

    @View(HeavyMessage.class)
    record HeavyView(String text) {}

    @View(AnyBoard.class)
    record BoardView(
            String name,
            List<HeavyView> messages,
            @Lookup("messages.id") List<Long> ids,
            @Lookup("some.text") List<String> some,
            @Lookup("agenda.text") List<String> agenda) {}

    @View(AnyBoard.class)
    record AnyView(String name) {}

    @View(VirtualMessage.class)
    record MessageView(
            String text,
            FairView board,
            @Lookup("board.id") Long boardId,
            @Lookup("board.name") String boardName,
            FairView fetched,
            @Lookup("fetched.id") Long fetchedId,
            FairView named,
            Optional<FairView> perhaps,
            AnyView fetchedByName) {}

    @View(Board.class)
    record PlainBoardView(String name, List<HeavyView> messages) {}

    @View(Message.class)
    record PlainMessageView(String text, FairView board) {}

    /** Under a view of an entity the nested view says which rules hold. */
    @Test
    void theConditionHoldsBelowAViewOfAnEntity() {
        assertThat(reads.list(PlainBoardView.class))
                .extracting(PlainBoardView::messages)
                .isEqualTo(reads.list(BoardView.class).stream()
                        .map(BoardView::messages)
                        .toList());
        assertThat(reads.list(PlainMessageView.class))
                .extracting(PlainMessageView::board)
                .isEqualTo(reads.list(MessageView.class, query -> query.with("name", "One")).stream()
                        .map(MessageView::board)
                        .toList());
    }

    @Test
    void theConditionHoldsAtTheRoot() {
        assertThat(reads.list(FairView.class)).extracting(FairView::name).containsExactly("A", "Empty", "One");
        assertThat(reads.list(FairView.class, query -> query.where("name = 'B' or name = 'One'")))
                .containsExactly(new FairView("One"));
        assertThat(reads.list(FairView.class, query -> query.ids(List.of(2L, 4L, 1L))))
                .containsExactly(new FairView("One"), new FairView("A"));
    }

    @Test
    void anInheritedConditionHoldsToo() {
        assertThat(reads.list(FairButOneView.class))
                .extracting(FairButOneView::name)
                .containsExactly("A", "Empty");
    }

    @Test
    void countsAndChecksRespectTheCondition() {
        assertThat(reads.count(FairView.class, query -> query)).isEqualTo(3);
        assertThat(reads.exists(FairView.class, query -> query.where("name = 'B'")))
                .isFalse();
    }

    @Test
    void theConditionHoldsTogetherWithThatOfTheEdge() {
        assertThat(reads.list(BoardView.class))
                .containsExactly(
                        new BoardView("A", List.of(), List.of(), List.of(), List.of()),
                        new BoardView(
                                "B",
                                List.of(new HeavyView("d"), new HeavyView("f")),
                                List.of(12L, 14L),
                                List.of("d"),
                                List.of()),
                        new BoardView("Empty", List.of(), List.of(), List.of(), List.of()),
                        new BoardView("One", List.of(new HeavyView("h")), List.of(16L), List.of(), List.of()));
        assertThat(reads.statements()).hasSize(4);
    }

    @Test
    void aToOneThatTheConditionRejectsIsNull() {
        List<MessageView> messages = reads.list(MessageView.class, query -> query.with("name", "One"));

        FairView a = new FairView("A");
        FairView one = new FairView("One");
        assertThat(messages)
                .hasSize(6)
                .contains(
                        new MessageView("c", a, 1L, "A", a, 1L, null, Optional.of(a), null),
                        new MessageView("d", null, null, null, null, null, null, Optional.empty(), null),
                        new MessageView("h", one, 4L, "One", one, 4L, one, Optional.of(one), new AnyView("One")));
    }
}
