package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Boards;
import dev.lookahead.fixtures.Boards.Board;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Aggregates never multiply each other, nor the rows that are read beside them. */
@OnEachDatabase
class CountsTest {

    private final Reads reads;

    CountsTest(TestDatabase database) {
        reads = Reads.of(database, Boards.FIXTURE);
    }

    interface VirtualBoard extends VirtualModel<Board> {
        @Computed("size(messages)")
        int messageCount();

        @Computed("select count(*) from this.pins p")
        long pinCount();

        @Computed("size(labels) + size(steps)")
        long valueCount();

        @Computed("select sum(m.weight) from Message m where m.board = this")
        Long weight();

        @Computed("coalesce((select max(m.weight) from this.messages m), 0)")
        int heaviest();

        @Computed("select avg(m.weight) from this.messages m")
        Double mean();

        @Computed("exists (select 1 from this.pins p where p.weight > :minimum)")
        boolean hasHeavyPin();

        @Computed("case when rating > 5 then 'good' else 'fair' end")
        String verdict();

        @Computed("upper(name) || '-' || cast(rating as String)")
        String label();

        @Computed("rating * 1.5")
        double half();

        @Prefetch
        List<Boards.Message> messages();
    }

    @View(VirtualBoard.class)
    record CountView(String name, int messageCount, long pinCount, long valueCount, List<Long> messages) {}

    @View(VirtualBoard.class)
    record AggregateView(Long weight, int heaviest, Double mean) {}

    @View(VirtualBoard.class)
    record ExpressionView(boolean hasHeavyPin, String verdict, String label, double half) {}

    @Test
    void twoCountsOverTwoCollectionsAreBothRight() {
        List<CountView> boards = reads.list(CountView.class);

        assertThat(boards)
                .containsExactly(
                        new CountView("A", 2, 1, 7, List.of(11L, 15L)),
                        new CountView("B", 3, 2, 1, List.of(12L, 13L, 14L)),
                        new CountView("Empty", 0, 0, 0, List.of()),
                        new CountView("One", 1, 3, 1, List.of(16L)));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void aggregatesOverNothingAreNull() {
        assertThat(reads.list(AggregateView.class))
                .containsExactly(
                        new AggregateView(2L, 1, 1.0),
                        new AggregateView(21L, 9, 7.0),
                        new AggregateView(null, 0, null),
                        new AggregateView(4L, 4, 4.0));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void conditionsAndExpressionsAreComputedInTheRow() {
        assertThat(reads.list(ExpressionView.class, query -> query.with("minimum", 5)))
                .containsExactly(
                        new ExpressionView(false, "fair", "A-5", 7.5),
                        new ExpressionView(true, "good", "B-7", 10.5),
                        new ExpressionView(false, "fair", "EMPTY-5", 7.5),
                        new ExpressionView(false, "fair", "ONE-5", 7.5));
        assertThat(reads.statements()).hasSize(1);
    }
}
