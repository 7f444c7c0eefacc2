package dev.lookahead.internal.rows;

import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Plan;
import java.util.HashMap;
import java.util.Map;

/**
 * In how many ways the rows of each node come. A row that can come in one way alone need not be looked up when it does.
 * Found once for each plan, shared by threads.
 */
public final class RowOrigins {

    private final Node root;
    private final Map<Node, Integer> ways = new HashMap<>();

    public RowOrigins(Plan plan) {
        this.root = plan.root();
        plan.nodes().forEach(node -> node.joins().forEach(join -> add(join.target())));
        plan.allSteps().forEach(step -> step.brings().forEach(this::add));
    }

    private void add(Node target) {
        target.landing().forEach(node -> ways.merge(node, 1, Integer::sum));
    }

    /** Whether a single step or join brings rows of a node. */
    public boolean isOnlyWay(Node node) {
        return ways.getOrDefault(node, 0) == 1;
    }

    /** Whether nothing but the root statement brings rows of the root's node. */
    public boolean areRootsAlone() {
        return !ways.containsKey(root);
    }
}
