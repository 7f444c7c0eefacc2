package dev.lookahead.internal.loop;

import dev.lookahead.internal.plan.Loop;
import dev.lookahead.internal.rows.RelatedRows;
import dev.lookahead.internal.rows.Tables;
import org.jspecify.annotations.Nullable;

/**
 * A link of a loop as it is followed.
 *
 * @param counter the place of its relation among the counted ones, or -1
 * @param step what brings the related rows, or null where they are joined
 */
record LoopWay(Loop.Link link, int counter, @Nullable LoopStep step, RelatedRows related) {

    static LoopWay of(Loop.Link link, int counter, @Nullable LoopStep step, Tables tables) {
        RelatedRows related =
                step == null ? RelatedRows.joined(link, tables) : RelatedRows.coming(step.chains, link, tables);
        return new LoopWay(link, counter, step, related);
    }

    /** Takes note that a row of the owner is to be followed. */
    void want(int owner) {
        if (step != null) {
            step.want(owner);
        }
    }
}
