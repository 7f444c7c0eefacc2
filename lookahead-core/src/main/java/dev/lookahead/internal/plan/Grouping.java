package dev.lookahead.internal.plan;

import dev.lookahead.internal.form.Relation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds which nodes are made of each other, and in which order the groups of such are made. It is
 * Tarjan's search for strongly connected components, which gives them from the leaves up.
 */
final class Grouping {

    private final Node root;
    private final Map<Node, Integer> found = new HashMap<>();
    private final Deque<Node> open = new ArrayDeque<>();
    private final Set<Node> closed = new HashSet<>();
    private final List<List<Node>> components = new ArrayList<>();
    private int loops;

    private Grouping(Node root) {
        this.root = root;
    }

    /** The groups of a plan, each after all that it is made of. */
    static List<Group> upwards(Node root) {
        Grouping grouping = new Grouping(root);
        root.landing().forEach(grouping::visit);
        return grouping.components.stream().map(grouping::group).toList();
    }

    private int visit(Node node) {
        Integer known = found.get(node);
        if (known != null) {
            return closed.contains(node) ? Integer.MAX_VALUE : known;
        }
        int number = found.size();
        found.put(node, number);
        open.push(node);
        int low = number;
        for (Loop.Link link : links(node).toList()) {
            low = Math.min(low, visit(link.target()));
        }
        if (low == number) {
            close(node);
        }
        return low;
    }

    private void close(Node first) {
        List<Node> nodes = new ArrayList<>();
        Node node;
        do {
            node = open.pop();
            nodes.add(node);
        } while (node != first);
        closed.addAll(nodes);
        components.add(nodes);
    }

    private Group group(List<Node> nodes) {
        List<Loop.Link> inside = nodes.stream()
                .flatMap(Grouping::links)
                .filter(link -> nodes.contains(link.target()))
                .toList();
        if (inside.isEmpty()) {
            return new Group(nodes, null);
        }
        Loop closed = new Loop(loops++, nodes, inside, List.of());
        Loop loop = new Loop(closed.number(), nodes, inside, entries(nodes, closed.counted()));
        nodes.forEach(each -> each.loop(loop));
        return new Group(nodes, loop);
    }

    private List<Loop.Entry> entries(List<Node> nodes, List<Relation.Edge> counted) {
        Stream<Loop.Entry> roots = root.landing().stream()
                .filter(nodes::contains)
                .map(node -> new Loop.Entry(
                        null, node, counted.stream().map(each -> 0).toList()));
        Stream<Loop.Entry> links = found.keySet().stream()
                .filter(node -> !nodes.contains(node))
                .flatMap(Grouping::links)
                .filter(link -> nodes.contains(link.target()))
                .map(link -> new Loop.Entry(
                        link,
                        link.target(),
                        counted.stream().map(each -> followed(link, each)).toList()));
        return Stream.concat(roots, links).toList();
    }

    private static int followed(Loop.Link link, Relation.Edge counted) {
        int before = link.owner().followed().getOrDefault(counted, 0);
        return link.relation().edge().equals(counted) ? before + 1 : before;
    }

    static Stream<Loop.Link> links(Node node) {
        Stream<Loop.Link> joins = node.joins().stream().flatMap(join -> links(node, join.relation(), join.target()));
        Stream<Loop.Link> steps = node.steps().stream()
                .filter(Step.Rows.class::isInstance)
                .map(Step.Rows.class::cast)
                .flatMap(step -> links(node, step.relation(), step.target()));
        return Stream.concat(joins, steps);
    }

    private static Stream<Loop.Link> links(Node owner, Relation relation, Node target) {
        return target.landing().stream().map(node -> new Loop.Link(owner, relation, node));
    }
}
