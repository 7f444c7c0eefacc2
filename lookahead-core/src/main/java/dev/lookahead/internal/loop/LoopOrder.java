package dev.lookahead.internal.loop;

import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.key.NamedRow;
import dev.lookahead.internal.loop.LoopRows.Reached;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.rows.DataErrors;
import dev.lookahead.model.UnexpectedDataException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts the instances of a loop in order, each after all that it leads to. It goes into the depth with
 * a stack of its own, so that no tree is too deep.
 */
final class LoopOrder {

    private static final byte NEW = 0;
    private static final byte OPEN = 1;
    private static final byte DONE = 2;
    private static final int NAMED = 12;

    private final LoopRows rows;
    private final Map<Node, List<LoopWay>> ways;
    private final Map<Node, byte[]> states;
    private final Deque<Reached> pending = new ArrayDeque<>();
    private final List<Reached> path = new ArrayList<>();
    private final List<Reached> order = new ArrayList<>();

    LoopOrder(LoopRows rows, Map<Node, List<LoopWay>> ways) {
        this.rows = rows;
        this.ways = ways;
        this.states = ways.keySet().stream().collect(Collectors.toMap(node -> node, node -> new byte[rows.size(node)]));
    }

    /**
     * The order.
     *
     * @throws UnexpectedDataException when a tree leads back to a row, which names the rows
     */
    List<Reached> upwards() {
        for (Node node : ways.keySet()) {
            for (int i = 0; i < rows.size(node); i++) {
                pending.push(new Reached(node, i));
                drain();
            }
        }
        return order;
    }

    private void drain() {
        while (!pending.isEmpty()) {
            Reached at = pending.peek();
            byte state = state(at);
            if (state == NEW) {
                open(at);
                continue;
            }
            pending.pop();
            if (state == OPEN) {
                path.remove(path.size() - 1);
                set(at, DONE);
                order.add(at);
            }
        }
    }

    private void open(Reached at) {
        set(at, OPEN);
        path.add(at);
        for (LoopWay way : ways.getOrDefault(at.node(), List.of())) {
            int after = rows.after(rows.budget(at), way.counter());
            if (after != LoopRows.END) {
                Node target = way.link().target();
                way.related()
                        .of(rows.row(at), row -> meet(way, new Reached(target, rows.instance(target, row, after))));
            }
        }
    }

    private void meet(LoopWay way, Reached related) {
        byte state = state(related);
        if (state == OPEN) {
            throw circle(way, related);
        }
        if (state == NEW) {
            pending.push(related);
        }
    }

    private UnexpectedDataException circle(LoopWay way, Reached again) {
        List<Reached> around = new ArrayList<>(path.subList(path.indexOf(again), path.size()));
        around.add(again);
        List<Reached> circle = IntStream.range(0, around.size() - 1)
                .filter(i -> !isSameRow(around.get(i), around.get(i + 1)))
                .mapToObj(around::get)
                .toList();
        String ids = circle.stream()
                .limit(NAMED)
                .map(each -> rows.id(each).toString())
                .collect(Collectors.joining(", "));
        String more = circle.size() > NAMED ? ", … (" + (circle.size() - NAMED) + " more)" : "";
        NamedRow row = NamedRow.of(again.node().row().entity(), rows.id(again));
        return DataErrors.circle(followed(way).label(), row, ids + more);
    }

    /** Whether the second is the first once more, as a row of a special entity. */
    private boolean isSameRow(Reached first, Reached second) {
        return leading(first).anyMatch(way -> stays(way) && way.link().target() == second.node())
                && rows.id(first).equals(rows.id(second));
    }

    /** The relation that led to where a way begins that stays on its row, else that of the way itself. */
    private Relation followed(LoopWay way) {
        LoopWay last = way;
        for (int i = path.size() - 1; i > 0 && stays(last); i--) {
            Node target = path.get(i).node();
            last = leading(path.get(i - 1))
                    .filter(each -> each.link().target() == target)
                    .findFirst()
                    .orElseThrow();
        }
        return last.link().relation();
    }

    private Stream<LoopWay> leading(Reached from) {
        return ways.getOrDefault(from.node(), List.of()).stream();
    }

    private static boolean stays(LoopWay way) {
        return way.link().relation().stays();
    }

    private byte state(Reached at) {
        return of(at.node())[at.instance()];
    }

    private void set(Reached at, byte state) {
        of(at.node())[at.instance()] = state;
    }

    private byte[] of(Node node) {
        return Objects.requireNonNull(states.get(node));
    }
}
