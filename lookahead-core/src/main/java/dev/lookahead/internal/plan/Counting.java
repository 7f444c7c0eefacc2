package dev.lookahead.internal.plan;

import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.RowType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which relations count on the path to a node, because a loop behind it counts them: rows that are
 * reached over such a relation a different number of times are different nodes. Inside of a loop it
 * is counted while it runs.
 */
final class Counting {

    /** What is made of a kind of row. */
    record Target(RowType row, Set<ResultShape> results) {}

    /** Where nothing counts. */
    static final Counting NONE = new Counting();

    private final Map<Node, Set<Relation.Edge>> behind = new HashMap<>();
    private final Map<Target, Node> nodes = new HashMap<>();

    private Counting() {}

    /** What counts in a plan that was made without counting. */
    static Counting in(Iterable<Group> upwards, Map<Target, Node> nodes) {
        Counting counting = new Counting();
        counting.nodes.putAll(nodes);
        upwards.forEach(counting::add);
        return counting;
    }

    private void add(Group group) {
        Set<Relation.Edge> edges = new HashSet<>();
        Loop loop = group.loop();
        if (loop != null) {
            edges.addAll(loop.counted());
        } else {
            group.nodes().stream()
                    .flatMap(Grouping::links)
                    .forEach(link -> edges.addAll(behind.getOrDefault(link.target(), Set.of())));
        }
        group.nodes().forEach(node -> behind.put(node, edges));
    }

    /** Whether anything does. */
    boolean isNeeded() {
        return behind.values().stream().anyMatch(edges -> !edges.isEmpty());
    }

    /** Of what was followed on the path to a node, what counts there. */
    Map<Relation.Edge, Integer> relevant(Target target, Map<Relation.Edge, Integer> followed) {
        Node node = nodes.get(target);
        if (node == null || node.loop() != null) {
            return Map.of();
        }
        Map<Relation.Edge, Integer> relevant = new HashMap<>(followed);
        relevant.keySet().retainAll(behind.getOrDefault(node, Set.of()));
        return relevant;
    }
}
