package dev.lookahead.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Puts steps and loops into waves: each runs as early as all rows that it starts from are here, and all
 * that may spare it a row.
 */
final class Waves {

    private final Reuse reuse;
    private final Map<Node, Integer> arrival = new HashMap<>();
    private final Map<Node, Integer> complete = new HashMap<>();
    private final Map<Integer, Integer> waves = new HashMap<>();
    private final List<List<Step>> steps = new ArrayList<>();
    private final List<List<Loop>> loops = new ArrayList<>();

    private Waves(Reuse reuse) {
        this.reuse = reuse;
    }

    /**
     * The waves of a plan.
     *
     * @param downwards the groups from the root down, each after all that is read before it
     */
    static List<Wave> of(List<Group> downwards, Reuse reuse) {
        Waves waves = new Waves(reuse);
        downwards.forEach(waves::place);
        List<Wave> all = new ArrayList<>();
        for (int i = 0; i < waves.steps.size(); i++) {
            all.add(new Wave(waves.steps.get(i), waves.loops.get(i)));
        }
        return all;
    }

    private void place(Group group) {
        group.nodes().forEach(this::askByKey);
        int here = group.nodes().stream().mapToInt(this::arrival).max().orElse(0);
        Loop loop = group.loop();
        if (loop == null) {
            group.nodes().forEach(node -> place(node, here, List.of()));
            return;
        }
        wave(here);
        loops.get(here).add(loop);
        group.nodes().forEach(node -> place(node, here + 1, loop.steps()));
    }

    /** What keys name is asked for when all other rows of the node are here, at once for all keys. */
    private void askByKey(Node target) {
        Reuse.ByKey byKey = reuse.byKey().get(target);
        if (byKey == null) {
            return;
        }
        int at = arrival(target);
        for (Step.Rows step : byKey.steps()) {
            at = Math.max(at, complete(step.owner()));
        }
        for (Node supplier : byKey.awaited()) {
            at = Math.max(at, complete(supplier));
        }
        for (Step.Rows step : byKey.steps()) {
            put(step, at);
        }
        arrives(target, at + 1);
    }

    private void place(Node node, int here, List<Step.Rows> repeated) {
        complete.put(node, here);
        node.joins().forEach(join -> arrives(join.target(), here));
        for (Step step : node.steps()) {
            if (repeated.contains(step)) {
                step.brings().forEach(target -> arrives(target, here));
            } else if (reuse.together(step) == null) {
                placeAfter(step, here);
            }
        }
    }

    private void placeAfter(Step step, int here) {
        Reuse.OtherSide side = reuse.otherSide(step);
        int at = side != null ? Math.max(here, complete(side.node())) : here;
        if (step.askedByLoader().isPresent()) {
            at++; // Its loader is called first, which wants nothing but the owners.
        }
        for (Step before : reuse.before(step)) {
            at = Math.max(at, 1 + Objects.requireNonNull(waves.get(before.number())));
        }
        int arrives = at + 1;
        put(step, at);
        step.brings().forEach(target -> arrives(target, arrives));
    }

    private void put(Step step, int wave) {
        waves.put(step.number(), wave);
        wave(wave);
        steps.get(wave).add(step);
    }

    private int arrival(Node node) {
        return arrival.getOrDefault(node, 0);
    }

    private int complete(Node node) {
        return Objects.requireNonNull(complete.get(node));
    }

    private void arrives(Node target, int wave) {
        target.landing().forEach(node -> arrival.merge(node, wave, Math::max));
    }

    private void wave(int number) {
        while (steps.size() <= number) {
            steps.add(new ArrayList<>());
            loops.add(new ArrayList<>());
        }
    }
}
