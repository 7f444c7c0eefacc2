package dev.lookahead.internal.rows;

import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** Where in a node's run of columns those of other nodes begin; found once for each plan, used for each row. */
public final class ColumnRanges {

    /**
     * The run of a joined row or of a companion.
     *
     * @param joined whether it may be that of no row
     */
    record Run(Node node, int at, boolean joined) {}

    private final Run[][] ranges;

    public ColumnRanges(Plan plan) {
        this.ranges = plan.nodes().stream().map(ColumnRanges::within).toArray(Run[][]::new);
    }

    Run[] within(int node) {
        return ranges[node];
    }

    private static Run[] within(Node node) {
        List<Run> ranges = new ArrayList<>();
        node.joins().forEach(join -> ranges.add(new Run(join.target(), node.offset(join), true)));
        node.companions().forEach(companion -> ranges.add(new Run(companion, node.offset(companion), false)));
        return ranges.toArray(new Run[0]);
    }
}
