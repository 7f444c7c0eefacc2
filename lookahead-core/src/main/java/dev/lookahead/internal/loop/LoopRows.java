package dev.lookahead.internal.loop;

import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.plan.Loop;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.rows.Tables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rows of a loop, each as often as it is reached with another rest of depth; such an instance of a
 * row has a number in its node. Confined to one query.
 */
public final class LoopRows {

    /** What {@link #after} says where the way ends. */
    public static final int END = Budgets.SPENT;

    private final Map<Node, Instances> instances = new LinkedHashMap<>();
    private final Tables tables;
    private final boolean counted;
    private final Budgets budgets;
    private final int[] starts;
    private List<Reached> upwards = List.of();

    LoopRows(Loop loop, Tables tables) {
        List<Relation.Edge> depths = loop.counted();
        this.tables = tables;
        this.counted = !depths.isEmpty();
        this.budgets =
                new Budgets(depths.stream().mapToInt(Relation.Edge::depth).toArray());
        this.starts = loop.entries().stream()
                .mapToInt(entry -> budgets.behind(entry.followed()))
                .toArray();
        loop.nodes().forEach(node -> instances.put(node, new Instances(tables.of(node), counted)));
    }

    /** An instance of a row. */
    public record Reached(Node node, int instance) {}

    /** How many instances a node has. */
    public int size(Node node) {
        return of(node).size();
    }

    /** The number of an instance's row. */
    public int row(Reached reached) {
        return of(reached.node()).row(reached.instance());
    }

    /** What is left of the depth at an instance. */
    public int budget(Reached reached) {
        return of(reached.node()).budget(reached.instance());
    }

    /**
     * What is left of the depth behind a link, or {@link #END}.
     *
     * @param counter the place of the link's relation among the counted ones, or -1
     */
    public int after(int budget, int counter) {
        return budgets.after(budget, counter);
    }

    /** What is left of the depth where the loop begins, by one of its entries. */
    public int start(int entry) {
        return starts[entry];
    }

    /** The instance of a row that was reached with a rest of depth. */
    public int instance(Node node, int row, int budget) {
        return of(node).of(row, budget);
    }

    /** All instances, each after all that it leads to. */
    public List<Reached> upwards() {
        return upwards;
    }

    void upwards(List<Reached> order) {
        upwards = order;
    }

    /** Takes a row for reached. */
    void reach(Node node, int row, int budget) {
        if (counted) {
            of(node).add(row, budget);
        }
    }

    /** Takes in what has come; without counted relations every row is reached. */
    void levelIsHere() {
        if (!counted) {
            instances.values().forEach(Instances::addAll);
        }
    }

    /** How many instances there are so far. */
    Map<Node, Integer> sizes() {
        Map<Node, Integer> sizes = new LinkedHashMap<>();
        instances.forEach((node, each) -> sizes.put(node, each.size()));
        return sizes;
    }

    /** The id of an instance's row. */
    Object id(Reached reached) {
        return tables.of(reached.node()).id(row(reached));
    }

    Instances of(Node node) {
        return Objects.requireNonNull(instances.get(node));
    }
}
