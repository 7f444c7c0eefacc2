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
 * @param byKey by their target, the steps by keys that are run together
 * @param edges by the numbers of steps, others over the same edge, which come before them: so these ask
 *     only for those of their owners that were not owners there
 * @param otherSides by the numbers of steps, where rows may be here that say whose they are
 */
public record Reuse(
        Map<Node, List<RowSubstitute>> substitutes,
        Map<Node, ByKey> byKey,
        Map<Integer, List<Step>> edges,
        Map<Integer, OtherSide> otherSides) {

    public Reuse {
        substitutes = Map.copyOf(substitutes);
        byKey = Map.copyOf(byKey);
        edges = Map.copyOf(edges);
        otherSides = Map.copyOf(otherSides);
    }

    /**
     * All steps that ask for rows of one node by keys. They are run together, when all its other rows are here.
     *
     * @param awaited other nodes whose rows are here then, too, since they have all that is wanted of these
     * @param mayBeHere whether such steps may find rows that are here
     */
    public record ByKey(List<Step.Rows> steps, Set<Node> awaited, boolean mayBeHere) {

        public ByKey {
            steps = List.copyOf(steps);
            awaited = Set.copyOf(awaited);
        }
    }

    /**
     * Rows of the other side of a one-to-one association.
     *
     * @param owner their value that is the id of the owner
     */
    public record OtherSide(Node node, ValueSource.Value owner) {}

    /** Where rows may be taken from that are wanted for a node. */
    public List<RowSubstitute> of(Node node) {
        return substitutes.getOrDefault(node, List.of());
    }

    /** What a step is run together with, itself among it; null where it is run by itself. */
    public @Nullable ByKey together(Step step) {
        return step.relatedRows()
                .map(rows -> byKey.get(rows.target()))
                .filter(all -> all.steps().contains(step))
                .orElse(null);
    }

    /** Whether a step asks by keys for rows of which some may be here. */
    public boolean mayBeHere(Step step) {
        return step.relatedRows()
                .filter(Step.Rows::takesAnyRow)
                .map(rows -> byKey.get(rows.target()))
                .filter(ByKey::mayBeHere)
                .isPresent();
    }

    /** Where rows may be here that say that they belong to an owner of the step, or null. */
    public @Nullable OtherSide otherSide(Step step) {
        return otherSides.get(step.number());
    }

    /** The steps over the same edge that come before. */
    public List<Step> before(Step step) {
        return edges.getOrDefault(step.number(), List.of());
    }
}
