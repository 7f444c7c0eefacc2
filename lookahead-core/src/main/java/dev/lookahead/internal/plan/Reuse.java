package dev.lookahead.internal.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What need not be read, because another part of the plan reads it.
 *
 * @param supplies the nodes that have all that a node wants
 * @param edges by the numbers of steps, others over the same edge, which come before them: so these ask
 *     only for those of their owners that were not owners there
 * @param together the numbers of steps by keys that are run together with all others which lead to the
 *     same node by keys, when its other rows are here
 * @param comeOtherwise nodes of which such steps may find rows that are here
 */
public record Reuse(
        Map<Node, List<Supply>> supplies, Map<Integer, Step> edges, Set<Integer> together, Set<Node> comeOtherwise) {

    public Reuse {
        supplies = Map.copyOf(supplies);
        edges = Map.copyOf(edges);
        together = Set.copyOf(together);
        comeOtherwise = Set.copyOf(comeOtherwise);
    }

    /** Where rows may be taken from that are wanted for a node. */
    public List<Supply> of(Node node) {
        return supplies.getOrDefault(node, List.of());
    }

    /** The step over the same edge that comes before, or null. */
    public @Nullable Step before(Step step) {
        return edges.get(step.number());
    }
}
