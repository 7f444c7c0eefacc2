package dev.lookahead.internal.loop;

import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.plan.Loop;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.rows.Arrivals;
import dev.lookahead.internal.rows.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs a loop: asks for what the rows lead to that are here, then for what those lead to, and so on,
 * until a level has nothing new. Each row is asked for once, however often it is met.
 */
public final class LoopRun {

    private final Loop loop;
    private final LoopRows rows;
    private final List<LoopStep> steps;
    private final Map<Node, List<LoopWay>> ways = new LinkedHashMap<>();

    /**
     * A run with nothing asked yet.
     *
     * @param run gives what runs a step
     */
    public LoopRun(Loop loop, Tables tables, Function<Step.Rows, LoopStep> run) {
        this.loop = loop;
        this.rows = new LoopRows(loop, tables);
        this.steps = loop.steps().stream().map(run).toList();
        List<Relation.Edge> counted = loop.counted();
        for (Loop.Link link : loop.links()) {
            LoopWay way = LoopWay.of(link, counted.indexOf(link.relation().edge()), step(link), tables);
            ways.computeIfAbsent(link.owner(), node -> new ArrayList<>()).add(way);
        }
    }

    private @Nullable LoopStep step(Loop.Link link) {
        return steps.stream()
                .filter(each -> each.step().owner() == link.owner()
                        && each.step().relation().equals(link.relation()))
                .findFirst()
                .orElse(null);
    }

    /**
     * Goes on until nothing new comes.
     *
     * @param entries the rows to begin with
     * @param level asks for what the steps want, and has them file what comes
     */
    public LoopRows run(LoopEntries entries, Consumer<List<LoopStep>> level) {
        for (int i = 0; i < loop.entries().size(); i++) {
            Loop.Entry entry = loop.entries().get(i);
            int start = rows.start(i);
            entries.rows(entry, row -> rows.reach(entry.target(), row, start));
        }
        rows.levelIsHere();
        Map<Node, Integer> from = Map.of();
        Map<Node, Integer> to = rows.sizes();
        while (!to.equals(from)) {
            each(from, to, (way, row, after) -> way.want(row));
            level.accept(steps);
            each(
                    from,
                    to,
                    (way, row, after) -> way.related()
                            .of(row, related -> rows.reach(way.link().target(), related, after)));
            rows.levelIsHere();
            from = to;
            to = rows.sizes();
        }
        rows.upwards(new LoopOrder(rows, ways).upwards());
        return rows;
    }

    /** Files what the steps have brought at all levels. */
    public void file(Arrivals arrivals) {
        steps.forEach(each -> arrivals.put(each.step(), each.arrival()));
    }

    private interface Visit {
        void to(LoopWay way, int row, int after);
    }

    /** Visits all ways that may be followed from the instances that came with a level. */
    private void each(Map<Node, Integer> from, Map<Node, Integer> to, Visit visit) {
        ways.forEach((node, leading) -> {
            Instances instances = rows.of(node);
            for (int i = from.getOrDefault(node, 0); i < to.getOrDefault(node, 0); i++) {
                for (LoopWay way : leading) {
                    int after = rows.after(instances.budget(i), way.counter());
                    if (after != LoopRows.END) {
                        visit.to(way, instances.row(i), after);
                    }
                }
            }
        });
    }
}
