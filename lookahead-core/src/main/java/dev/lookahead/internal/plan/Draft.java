package dev.lookahead.internal.plan;

import java.util.Comparator;
import java.util.List;

/**
 * A plan before it is known what of it need not be read, and in which waves the rest is.
 *
 * @param upwards the nodes in groups such that each stands after all that it is made of
 * @param nodes all nodes, in the order of the groups
 * @param steps the steps that are run once, by their numbers; those that a loop repeats are not among them
 * @param substitutes which nodes have all that others want
 */
record Draft(List<Group> upwards, List<Node> nodes, List<Step> steps, RowSubstitutes substitutes) {

    static Draft of(List<Group> upwards) {
        List<Node> nodes =
                upwards.stream().flatMap(group -> group.nodes().stream()).toList();
        List<Step> steps = upwards.stream()
                .flatMap(group -> group.once().stream())
                .sorted(Comparator.comparingInt(Step::number))
                .toList();
        return new Draft(upwards, nodes, steps, RowSubstitutes.among(nodes));
    }
}
