package dev.lookahead.internal.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Which groups are read before which: owners before what belongs to them, and besides what savings need. */
final class Ordering {

    private final List<Group> groups;
    private final Map<Node, Integer> places = new HashMap<>();
    private final List<Set<Integer>> later = new ArrayList<>();

    /** Owners before what belongs to them. */
    Ordering(List<Group> upwards) {
        groups = new ArrayList<>(upwards);
        Collections.reverse(groups);
        for (int i = 0; i < groups.size(); i++) {
            int place = i;
            groups.get(i).nodes().forEach(node -> places.put(node, place));
            later.add(new TreeSet<>());
        }
        groups.forEach(group -> group.nodes().stream()
                .flatMap(Grouping::links)
                .filter(link -> place(link.target()) != place(link.owner()))
                .forEach(link -> later.get(place(link.owner())).add(place(link.target()))));
    }

    private int place(Node node) {
        return Objects.requireNonNull(places.get(node));
    }

    /** Whether something can be added without closing a circle. It cannot where both nodes are of one group. */
    boolean allows(Saving.Before wanted) {
        int first = place(wanted.first());
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(place(wanted.second())));
        while (!open.isEmpty()) {
            int at = open.pop();
            if (at == first) {
                return false;
            }
            later.get(at).stream().filter(seen::add).forEach(open::push);
        }
        return true;
    }

    void add(Saving.Before wanted) {
        later.get(place(wanted.first())).add(place(wanted.second()));
    }

    /** The topological sort: the groups, each after all that come before it. */
    List<Group> downwards() {
        List<Group> order = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int i = groups.size() - 1; i >= 0; i--) {
            visit(i, seen, order);
        }
        Collections.reverse(order);
        return order;
    }

    private void visit(int at, Set<Integer> seen, List<Group> order) {
        if (seen.add(at)) {
            later.get(at).forEach(next -> visit(next, seen, order));
            order.add(groups.get(at));
        }
    }
}
