package dev.lookahead.internal.assemble;

import dev.lookahead.internal.loop.LoopRows;
import dev.lookahead.internal.plan.Loop;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Plan;
import dev.lookahead.internal.run.Fetched;
import org.jspecify.annotations.Nullable;

/**
 * What has been made so far: for each node and result, by the numbers of the rows; in a loop by those of
 * the instances.
 */
final class AssemblyState {

    private final Fetched fetched;
    private final @Nullable Object[][][] made;
    private final @Nullable Object[] @Nullable [] arguments;

    AssemblyState(Plan plan, Fetched fetched, int calls) {
        this.arguments = new Object[calls][];
        this.fetched = fetched;
        this.made = new Object[plan.nodes().size()][][];
        for (Node node : plan.nodes()) {
            made[node.number()] = new Object[node.results().size()][instances(node)];
        }
    }

    private int instances(Node node) {
        Loop loop = node.loop();
        LoopRows rows = loop == null ? null : fetched.loop(loop);
        return rows == null ? fetched.table(node).size() : rows.size(node);
    }

    Fetched fetched() {
        return fetched;
    }

    @Nullable Object[] made(int node, int result) {
        return made[node][result];
    }

    /** Room for the arguments of a call. */
    @Nullable Object[] arguments(int call, int count) {
        @Nullable Object[] room = arguments[call];
        if (room == null) {
            room = new Object[count];
            arguments[call] = room;
        }
        return room;
    }
}
