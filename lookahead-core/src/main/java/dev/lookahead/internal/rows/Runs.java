package dev.lookahead.internal.rows;

import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** Where in a node's run of columns those of other nodes begin; found once for each plan, used for each row. */
public final class Runs {

    /**
     * The run of a joined row or of a companion.
     *
     * @param joined whether it may be that of no row
     */
    record Run(Node node, int at, boolean joined) {}

    private final Run[][] runs;

    public Runs(Plan plan) {
        this.runs = plan.nodes().stream().map(Runs::within).toArray(Run[][]::new);
    }

    Run[] within(int node) {
        return runs[node];
    }

    private static Run[] within(Node node) {
        List<Run> runs = new ArrayList<>();
        node.joins().forEach(join -> runs.add(new Run(join.target(), node.offset(join), true)));
        node.companions().forEach(companion -> runs.add(new Run(companion, node.offset(companion), false)));
        return runs.toArray(new Run[0]);
    }
}
