package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Boards;
import dev.lookahead.fixtures.Boards.Board;
import dev.lookahead.fixtures.Boards.Message;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The order is the edge's, else the mapping's, else the id's. */
@OnEachDatabase
class OrderTest {

    private final Reads reads;

    OrderTest(TestDatabase database) {
        reads = Reads.of(database, Boards.FIXTURE);
    }

    interface VirtualMessage extends VirtualModel<Message> {}

    interface VirtualBoard extends VirtualModel<Board> {
        @Prefetch
        List<VirtualMessage> messages();

        @Prefetch
        List<VirtualMessage> byWeight();

        @Prefetch
        List<VirtualMessage> agenda();

        @Prefetch(value = "messages", orderBy = "weight desc")
        List<VirtualMessage> heaviest();

        @Prefetch(value = "byWeight", orderBy = "weight, text desc")
        List<VirtualMessage> lightest();

        @Prefetch(value = "agenda", orderBy = "text")
        List<VirtualMessage> agendaByText();

        @Prefetch(value = "pins", orderBy = "lower(text) desc")
        List<VirtualMessage> lastPins();
    }

    @View(VirtualMessage.class)
    record MessageView(String text) {}

    @View(VirtualBoard.class)
    record MappedView(List<MessageView> messages, List<MessageView> byWeight, List<MessageView> agenda) {}

    @View(VirtualBoard.class)
    record EdgeView(
            List<MessageView> heaviest,
            List<MessageView> lightest,
            List<MessageView> agendaByText,
            @Lookup("lastPins.text") List<String> lastPins) {}

    @View(Board.class)
    record ValuesView(List<String> steps, Set<String> labels) {}

    @View(Board.class)
    record IdsView(List<Long> byWeight, List<Long> agenda, List<Long> pins) {}

    @View(Board.class)
    record BoardView(String name) {}

    @Test
    void rowsComeInTheOrderOfTheMapping() {
        List<MappedView> boards = reads.list(MappedView.class);

        assertThat(boards).extracting(board -> texts(board.messages())).containsExactly("cg", "def", "", "h");
        assertThat(boards).extracting(board -> texts(board.byWeight())).containsExactly("cg", "dfe", "", "h");
        assertThat(boards).extracting(board -> texts(board.agenda())).containsExactly("gce", "cg", "", "");
        assertThat(reads.statements()).hasSize(4);
    }

    @Test
    void theOrderOfTheEdgeReplacesThatOfTheMapping() {
        List<EdgeView> boards = reads.list(EdgeView.class);

        assertThat(boards).extracting(board -> texts(board.heaviest())).containsExactly("cg", "dfe", "", "h");
        assertThat(boards).extracting(board -> texts(board.lightest())).containsExactly("gc", "efd", "", "h");
        assertThat(boards).extracting(board -> texts(board.agendaByText())).containsExactly("ceg", "cg", "", "");
        assertThat(boards)
                .extracting(EdgeView::lastPins)
                .containsExactly(List.of("c"), List.of("d", "c"), List.of(), List.of("h", "g", "g"));
        assertThat(reads.statements()).hasSize(5);
    }

    @Test
    void elementsAreInTheOrderOfTheirMapping() {
        List<ValuesView> boards = reads.list(ValuesView.class);

        assertThat(boards.get(0).steps()).containsExactly("think", "do", "again", "do");
        assertThat(boards.get(0).labels()).containsExactly("blue", "green", "red");
        assertThat(boards.get(2)).isEqualTo(new ValuesView(List.of(), Set.of()));
        assertThat(boards.get(3).steps()).containsExactly("rest");
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void idsAreInTheOrderOfTheirRows() {
        List<IdsView> boards = reads.list(IdsView.class);

        assertThat(boards.get(0)).isEqualTo(new IdsView(List.of(11L, 15L), List.of(15L, 11L, 13L), List.of(11L)));
        assertThat(boards.get(1)).isEqualTo(new IdsView(List.of(12L, 14L, 13L), List.of(11L, 15L), List.of(11L, 12L)));
        assertThat(boards.get(3)).isEqualTo(new IdsView(List.of(16L), List.of(), List.of(15L, 15L, 16L)));
    }

    @Test
    void rootsWithoutAnOrderAreInTheOrderOfIds() {
        assertThat(names(reads.list(BoardView.class))).containsExactly("A", "B", "Empty", "One");
    }

    @Test
    void tiesOfRootsAreBrokenByTheId() {
        assertThat(names(reads.list(BoardView.class, query -> query.orderBy("rating"))))
                .containsExactly("A", "Empty", "One", "B");
        assertThat(names(reads.list(BoardView.class, query -> query.orderBy("rating desc"))))
                .containsExactly("B", "A", "Empty", "One");
        assertThat(names(reads.list(
                        BoardView.class, query -> query.sort("rating").page(0, 2))))
                .containsExactly("A", "Empty");
        assertThat(names(reads.list(
                        BoardView.class, query -> query.sort("rating").page(1, 2))))
                .containsExactly("One", "B");
    }

    private static String texts(List<MessageView> messages) {
        return String.join("", messages.stream().map(MessageView::text).toList());
    }

    private static List<String> names(List<BoardView> boards) {
        return boards.stream().map(BoardView::name).toList();
    }
}
