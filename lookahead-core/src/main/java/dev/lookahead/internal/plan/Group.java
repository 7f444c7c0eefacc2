package dev.lookahead.internal.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Nodes whose rows are made of each other: the nodes of a loop, else one node alone.
 *
 * @param loop null where it is one node alone
 */
public record Group(List<Node> nodes, @Nullable Loop loop) {

    public Group {
        nodes = List.copyOf(nodes);
    }

    /** The steps that start from its nodes, and that no loop repeats. */
    List<Step> once() {
        List<Step.Rows> repeated = loop == null ? List.of() : loop.steps();
        return nodes.stream()
                .flatMap(node -> node.steps().stream())
                .filter(step -> !repeated.contains(step))
                .toList();
    }
}
