package dev.lookahead.internal.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The first pass: which nodes have all that other nodes want. It needs no order; a row that is here for the one is
 * taken for the other, and only a row that is not here is read.
 */
record RowSubstitutes(Map<Node, List<RowSubstitute>> byNode) {

    static RowSubstitutes among(List<Node> nodes) {
        Map<Node, List<RowSubstitute>> byNode = new LinkedHashMap<>();
        for (Node to : nodes) {
            List<RowSubstitute> found = nodes.stream()
                    .flatMap(from -> RowSubstitute.of(from, to).stream())
                    .toList();
            if (!found.isEmpty()) {
                byNode.put(to, found);
            }
        }
        return new RowSubstitutes(byNode);
    }

    /** What can stand in for a node. */
    List<RowSubstitute> of(Node node) {
        return byNode.getOrDefault(node, List.of());
    }

    /** Whether the rows that arrive for one node have all that another wants. */
    boolean hasAll(Node from, Node to) {
        return from.landing().contains(to) || of(to).stream().anyMatch(each -> each.from() == from);
    }
}
