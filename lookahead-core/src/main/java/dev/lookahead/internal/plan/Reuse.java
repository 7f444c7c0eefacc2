package dev.lookahead.internal.plan;

import dev.lookahead.internal.form.ValueSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What need not be read, because another part of the plan reads it.
 *
 * @param substitutes the nodes that have all that a node wants
 * @param edges by the numbers of steps, others over the same edge, which come before them: so these ask
 *     only for those of their owners that were not owners there
 * @param otherSides by the numbers of steps, where rows may be here that say whose they are
 * @param together the numbers of steps by keys that are run together with all others which lead to the
 *     same node by keys, when its other rows are here
 * @param comeOtherwise nodes of which such steps may find rows that are here
 */
public record Reuse(
        Map<Node, List<RowSubstitute>> substitutes,
        Map<Integer, List<Step>> edges,
        Map<Integer, OtherSide> otherSides,
        Set<Integer> together,
        Set<Node> comeOtherwise) {

    public Reuse {
        substitutes = Map.copyOf(substitutes);
        edges = Map.copyOf(edges);
        otherSides = Map.copyOf(otherSides);
        together = Set.copyOf(together);
        comeOtherwise = Set.copyOf(comeOtherwise);
    }

    /** Where rows may be taken from that are wanted for a node. */
    public List<RowSubstitute> of(Node node) {
        return substitutes.getOrDefault(node, List.of());
    }

    /**
     * Rows of the other side of a one-to-one association.
     *
     * @param owner their value that is the id of the owner
     */
    public record OtherSide(Node node, ValueSource owner) {}

    /** Where rows may be here that say that they belong to an owner of the step, or null. */
    public @Nullable OtherSide otherSide(Step step) {
        return otherSides.get(step.number());
    }

    /** The steps over the same edge that come before. */
    public List<Step> before(Step step) {
        return edges.getOrDefault(step.number(), List.of());
    }
}
