package dev.lookahead.internal.plan;

import dev.lookahead.internal.form.ValueSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what need not be read, and has the parts of the plan that spare others a statement come
 * before them.
 */
final class ReuseFinder {

    private final Precedence precedence;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, List<RowSubstitute>> substitutes = new HashMap<>();
    private final Map<Integer, List<Step>> edges = new HashMap<>();
    private final Map<Integer, Reuse.OtherSide> otherSides = new HashMap<>();
    private final Map<Node, Set<Node>> awaited = new LinkedHashMap<>();
    private final Map<Node, List<Step.Rows>> byKey = new LinkedHashMap<>();

    ReuseFinder(List<Group> upwards) {
        precedence = new Precedence(upwards);
        List<Step> once = new ArrayList<>();
        for (Group group : upwards) {
            nodes.addAll(group.nodes());
            List<Step.Rows> repeated =
                    group.loop() == null ? List.of() : group.loop().steps();
            group.nodes()
                    .forEach(node -> node.steps().stream()
                            .filter(step -> !(step instanceof Step.Rows rows && repeated.contains(rows)))
                            .forEach(once::add));
        }
        nodes.forEach(this::supply);
        once.forEach(this::key);
        byKey.keySet().removeIf(target -> !comeLast(target));
        once.sort((one, other) -> one.number() - other.number());
        edges(once);
        once.forEach(this::otherSide);
    }

    private void supply(Node to) {
        List<RowSubstitute> found = nodes.stream()
                .flatMap(from -> RowSubstitute.of(from, to).stream())
                .toList();
        if (!found.isEmpty()) {
            substitutes.put(to, found);
        }
    }

    private void key(Step step) {
        if (step instanceof Step.Rows rows && rows.takesAnyRow()) {
            byKey.computeIfAbsent(rows.target(), each -> new ArrayList<>()).add(rows);
        }
    }

    /** Whether the rows that keys name can be asked for when all others of their node are here. */
    private boolean comeLast(Node target) {
        boolean last = target.companions().stream()
                .allMatch(companion -> precedence.together(target, companion) || precedence.put(target, companion));
        if (last) {
            Set<Node> suppliers = new LinkedHashSet<>();
            for (RowSubstitute substitute : substitutes.getOrDefault(target, List.of())) {
                if (precedence.put(substitute.from(), target)) {
                    suppliers.add(substitute.from());
                }
            }
            awaited.put(target, suppliers);
        }
        return last;
    }

    private void edges(List<Step> steps) {
        for (int later = 1; later < steps.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (!follows(steps.get(later), steps.get(earlier))) {
                    follows(steps.get(earlier), steps.get(later));
                }
            }
        }
    }

    /** A row that leads to its owner is what leads back from there. */
    private void otherSide(Step step) {
        if (!(step instanceof Step.Rows rows)
                || !(rows.key() instanceof Key.OwnerId key)
                || !rows.relation().conditions().isEmpty()
                || edges.containsKey(step.number())) {
            return;
        }
        ValueSource owner = key.otherSide();
        if (owner != null) {
            substitutes.getOrDefault(rows.target(), List.of()).stream()
                    .map(RowSubstitute::from)
                    .filter(from -> from.columns().contains(owner) && precedence.put(from, step.owner()))
                    .findFirst()
                    .ifPresent(from -> otherSides.put(step.number(), new Reuse.OtherSide(from, owner)));
        }
    }

    /** Has a step come after another over the same edge, if that is possible. */
    private boolean follows(Step step, Step first) {
        boolean follows =
                step.owner() != first.owner() && isSameEdge(first, step) && precedence.put(first.owner(), step.owner());
        if (follows) {
            edges.computeIfAbsent(step.number(), each -> new ArrayList<>()).add(first);
        }
        return follows;
    }

    private boolean isSameEdge(Step first, Step step) {
        if (first instanceof Step.Elements one && step instanceof Step.Elements other) {
            return one.collection().equals(other.collection())
                    && one.element().columns().equals(other.element().columns());
        }
        return first instanceof Step.Rows one
                && step instanceof Step.Rows other
                && !one.takesAnyRow()
                && one.relation().equals(other.relation())
                && (one.target().landing().contains(other.target())
                        || substitutes.getOrDefault(other.target(), List.of()).stream()
                                .anyMatch(substitute -> substitute.from() == one.target()));
    }

    /** What is found. */
    Reuse reuse() {
        Set<Integer> together = byKey.values().stream()
                .flatMap(steps -> steps.stream().map(Step.Rows::number))
                .collect(Collectors.toSet());
        Set<Node> comeOtherwise =
                byKey.keySet().stream().filter(this::comesOtherwise).collect(Collectors.toSet());
        return new Reuse(substitutes, edges, otherSides, together, comeOtherwise);
    }

    private boolean comesOtherwise(Node target) {
        return substitutes.containsKey(target)
                || nodes.stream()
                        .flatMap(Grouping::links)
                        .anyMatch(link -> link.target() == target
                                && byKey(target).stream()
                                        .noneMatch(step -> step.owner() == link.owner()
                                                && step.relation().equals(link.relation())));
    }

    /** The groups from the root down, each after what it waits for. */
    List<Group> downwards() {
        return precedence.downwards();
    }

    /** The steps by keys whose rows are asked for after all others of their node, together. */
    List<Step.Rows> byKey(Node target) {
        return byKey.getOrDefault(target, List.of());
    }

    /** The nodes whose rows are to be here before a node's rows are asked for by keys. */
    Set<Node> awaited(Node target) {
        return awaited.getOrDefault(target, Set.of());
    }
}
