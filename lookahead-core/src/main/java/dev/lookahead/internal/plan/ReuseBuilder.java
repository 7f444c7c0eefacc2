package dev.lookahead.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The savings that are taken so far. */
final class ReuseBuilder {

    private record Keys(List<Step.Rows> steps, Set<Node> awaited, boolean comeOtherwise) {}

    private final Map<Node, Keys> keys = new HashMap<>();
    private final Map<Integer, List<Step>> edges = new HashMap<>();
    private final Map<Integer, Reuse.OtherSide> otherSides = new HashMap<>();

    void sharesKeys(Node target, List<Step.Rows> steps, boolean comeOtherwise) {
        keys.put(target, new Keys(steps, new LinkedHashSet<>(), comeOtherwise));
    }

    boolean sharesKeys(Node target) {
        return keys.containsKey(target);
    }

    void awaits(Node target, Node supplier) {
        Objects.requireNonNull(keys.get(target)).awaited().add(supplier);
    }

    void follows(Step step, Step earlier) {
        edges.computeIfAbsent(step.number(), each -> new ArrayList<>()).add(earlier);
    }

    void otherSide(Step step, Reuse.OtherSide side) {
        otherSides.put(step.number(), side);
    }

    /** Whether a step takes something from elsewhere already. */
    boolean isSpared(Step step) {
        return edges.containsKey(step.number()) || otherSides.containsKey(step.number());
    }

    Reuse reuse(RowSubstitutes substitutes) {
        Map<Node, Reuse.ByKey> byKey = new HashMap<>();
        keys.forEach((target, each) ->
                byKey.put(target, new Reuse.ByKey(each.steps(), each.awaited(), each.comeOtherwise())));
        return new Reuse(substitutes.byNode(), byKey, edges, otherSides);
    }
}
