package dev.lookahead.internal.rows;

import dev.lookahead.internal.plan.Loop;
import dev.lookahead.internal.plan.Node;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Gives the numbers of the rows that a link leads to, in the table of its target. */
public interface RelatedRows {

    void of(int owner, IntConsumer related);

    /** Rows that stand in the run of their owner. */
    static RelatedRows joined(Loop.Link link, Tables tables) {
        int offset = link.owner().offset(link.owner().join(link.relation()));
        Row row = tables.of(link.owner()).cursor();
        return (owner, related) -> {
            Object id = row.at(owner).value(offset);
            if (id != null) {
                related.accept(tables.of(link.target()).find(id));
            }
        };
    }

    /** Rows that are coming. */
    static RelatedRows coming(ChainBuilder chains, Loop.Link link, Tables tables) {
        Node arrives = link.arrives();
        return (owner, related) -> {
            for (int at = chains.first(owner); at != Arrival.Chains.END; at = chains.next(at)) {
                related.accept(tables.translate(arrives, chains.child(at), link.target()));
            }
        };
    }

    /** Rows that have come. */
    static RelatedRows here(@Nullable Arrival arrival, Loop.Link link, Tables tables) {
        Node arrives = link.arrives();
        if (arrival instanceof KeyedRows keyed) {
            Row row = tables.of(link.owner()).cursor();
            return (owner, related) -> {
                int found = keyed.find(row.at(owner));
                if (found != RowTable.NONE) {
                    related.accept(tables.translate(arrives, found, link.target()));
                }
            };
        }
        if (arrival instanceof Arrival.Chains chains && chains.children() != null) {
            int[] children = chains.children();
            return (owner, related) -> {
                for (int at = chains.heads()[owner]; at != Arrival.Chains.END; at = chains.next()[at]) {
                    related.accept(tables.translate(arrives, children[at], link.target()));
                }
            };
        }
        return (owner, related) -> {};
    }
}
