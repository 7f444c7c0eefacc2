package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Boards;
import dev.lookahead.fixtures.Boards.Board;
import dev.lookahead.fixtures.Boards.Message;
import dev.lookahead.fixtures.Library;
import dev.lookahead.fixtures.Library.Author;
import dev.lookahead.fixtures.Library.Reader;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.model.Where;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A limit holds for each parent, in one statement for all. */
@OnEachDatabase
class LimitTest {

    private final TestDatabase database;
    private final Reads reads;

    LimitTest(TestDatabase database) {
        this.database = database;
        this.reads = Reads.of(database, Boards.FIXTURE);
    }

    interface VirtualMessage extends VirtualModel<Message> {
        @Prefetch
        VirtualBoard board();
    }

    @Where("weight < 9")
    interface Light extends VirtualModel<Message> {}

    interface VirtualBoard extends VirtualModel<Board> {
        @Prefetch(value = "messages", orderBy = "weight desc", limit = 1)
        VirtualMessage heaviest();

        @Prefetch(value = "messages", orderBy = "weight desc", limit = 2)
        List<VirtualMessage> twoHeaviest();

        @Prefetch(value = "messages", orderBy = "weight desc", limit = 1)
        Light heaviestOfTheLight();

        @Prefetch(value = "messages", where = "weight < :less", orderBy = "weight desc", limit = 1)
        VirtualMessage heaviestBelow();

        @Prefetch(value = "pins", orderBy = "weight desc", limit = 1)
        VirtualMessage topPin();

        @Prefetch(value = "pins", limit = 2)
        List<VirtualMessage> twoPins();

        @Prefetch(value = "agenda", limit = 2)
        List<VirtualMessage> firstOfAgenda();

        @Prefetch(value = "byWeight", limit = 1)
        VirtualMessage firstByWeight();
    }

    interface VirtualReader extends VirtualModel<Reader> {
        @Prefetch(value = "booksRead.authors", orderBy = "name", limit = 2)
        List<Author> twoAuthors();
    }

    @View(Message.class)
    record MessageView(String text) {}

    @View(VirtualBoard.class)
    record HeavyView(
            String name,
            @Lookup("heaviest.text") String heaviest,
            @Lookup("twoHeaviest.text") List<String> twoHeaviest,
            @Lookup("heaviestOfTheLight.text") String light,
            @Lookup("heaviestBelow.text") String below) {}

    @View(VirtualBoard.class)
    record PinView(String name, MessageView topPin, List<MessageView> twoPins) {}

    @View(VirtualBoard.class)
    record MappedOrderView(MessageView firstByWeight, List<MessageView> firstOfAgenda) {}

    @View(VirtualBoard.class)
    record TopIdView(
            @Lookup("topPin.id") Long top,
            @Lookup("heaviest") Long heaviest) {}

    @View(VirtualBoard.class)
    record NameView(String name) {}

    @View(VirtualMessage.class)
    record WithBoardView(String text, NameView board) {}

    @View(VirtualBoard.class)
    record BelowView(WithBoardView topPin) {}

    @View(VirtualReader.class)
    record ReaderView(@Lookup("twoAuthors.name") List<String> authors) {}

    @Test
    void eachParentHasItsOwnTopAndTiesEndWithTheId() {
        List<HeavyView> boards = reads.list(HeavyView.class, query -> query.with("less", 4));

        assertThat(boards)
                .containsExactly(
                        new HeavyView("A", "c", List.of("c", "g"), "c", "c"),
                        new HeavyView("B", "d", List.of("d", "f"), "e", "e"),
                        new HeavyView("Empty", null, List.of(), null, null),
                        new HeavyView("One", "h", List.of("h"), "h", null));
        assertThat(reads.statements()).hasSize(5);
    }

    /** What is top of one parent does not become that of the others that have it too. */
    @Test
    void limitedRowsOfOneParentAreNotShownUnderOthers() {
        List<PinView> boards = reads.list(PinView.class);

        assertThat(boards)
                .extracting(PinView::topPin)
                .containsExactly(new MessageView("c"), new MessageView("d"), null, new MessageView("h"));
        assertThat(boards.get(1).twoPins()).containsExactly(new MessageView("c"), new MessageView("d"));
        assertThat(boards.get(3).twoPins()).containsExactly(new MessageView("g"), new MessageView("g"));
        assertThat(boards.get(0).twoPins().get(0)).isSameAs(boards.get(0).topPin());
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void theOrderOfTheMappingDecidesWhichRowsALimitTakes() {
        List<MappedOrderView> boards = reads.list(MappedOrderView.class);

        assertThat(boards.get(0))
                .isEqualTo(
                        new MappedOrderView(new MessageView("c"), List.of(new MessageView("g"), new MessageView("c"))));
        assertThat(boards.get(1))
                .isEqualTo(
                        new MappedOrderView(new MessageView("d"), List.of(new MessageView("c"), new MessageView("g"))));
        assertThat(boards.get(2)).isEqualTo(new MappedOrderView(null, List.of()));
    }

    @Test
    void idsAreThoseOfTheLimitedRows() {
        assertThat(reads.list(TopIdView.class))
                .containsExactly(
                        new TopIdView(11L, 11L),
                        new TopIdView(12L, 12L),
                        new TopIdView(null, null),
                        new TopIdView(16L, 16L));
    }

    @Test
    void relatedRowsAreReadForTheLimitedRowsAlone() {
        assertThat(reads.list(BelowView.class))
                .extracting(BelowView::topPin)
                .containsExactly(
                        new WithBoardView("c", new NameView("A")),
                        new WithBoardView("d", new NameView("B")),
                        null,
                        new WithBoardView("h", new NameView("One")));
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void aPathIsLimitedAfterRepeatedRowsAreRemoved() {
        Reads library = Reads.of(database, Library.FIXTURE);

        assertThat(library.list(ReaderView.class))
                .extracting(ReaderView::authors)
                .containsExactly(
                        List.of("Anne", "Charlotte"),
                        List.of("Charlotte", "Jane"),
                        List.of(),
                        List.of("Anne", "Charlotte"));
        assertThat(library.statements()).hasSize(2);
    }
}
