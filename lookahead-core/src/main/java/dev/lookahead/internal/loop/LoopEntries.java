package dev.lookahead.internal.loop;

import dev.lookahead.internal.plan.Loop;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.rows.Arrivals;
import dev.lookahead.internal.rows.RelatedRows;
import dev.lookahead.internal.rows.Tables;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The rows that a loop begins with: those of the query itself, or those that rows outside of the loop lead to.
 *
 * @param root the node of the query's own rows
 * @param roots the numbers of these
 */
@SuppressWarnings("ArrayRecordComponent") // Read only, never compared.
public record LoopEntries(Node root, int[] roots, Tables tables, Arrivals arrivals) {

    /** Gives the numbers of the rows that an entry leads to. */
    void rows(Loop.Entry entry, IntConsumer rows) {
        Loop.Link link = entry.link();
        if (link == null) {
            Arrays.stream(roots)
                    .map(number -> tables.translate(root, number, entry.target()))
                    .forEach(rows);
            return;
        }
        RelatedRows related = link.relation().joined()
                ? RelatedRows.joined(link, tables)
                : RelatedRows.here(arrivals.of(link.owner().step(link.relation())), link, tables);
        for (int owner = 0; owner < tables.of(link.owner()).size(); owner++) {
            related.of(owner, rows);
        }
    }
}
