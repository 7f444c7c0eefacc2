package dev.lookahead.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts steps and loops into waves: each runs as early as all rows that it starts from are here. */
final class Waves {

    private final Map<Node, Integer> arrival = new HashMap<>();
    private final List<List<Step>> steps = new ArrayList<>();
    private final List<List<Loop>> loops = new ArrayList<>();

    private Waves() {}

    /** The waves of the groups of a plan. */
    static List<Wave> of(List<Group> upwards) {
        Waves waves = new Waves();
        for (int i = upwards.size() - 1; i >= 0; i--) {
            waves.place(upwards.get(i));
        }
        List<Wave> all = new ArrayList<>();
        for (int i = 0; i < waves.steps.size(); i++) {
            all.add(new Wave(waves.steps.get(i), waves.loops.get(i)));
        }
        return all;
    }

    private void place(Group group) {
        int here = group.nodes().stream()
                .mapToInt(node -> arrival.getOrDefault(node, 0))
                .max()
                .orElse(0);
        Loop loop = group.loop();
        if (loop == null) {
            group.nodes().forEach(node -> place(node, here, List.of()));
            return;
        }
        wave(here);
        loops.get(here).add(loop);
        group.nodes().forEach(node -> place(node, here + 1, loop.steps()));
    }

    private void place(Node node, int here, List<Step.Rows> repeated) {
        node.joins().forEach(join -> arrives(join.target(), here));
        for (Step step : node.steps()) {
            if (step instanceof Step.Rows rows) {
                arrives(rows.target(), here + 1);
            }
            if (!repeated.contains(step)) {
                wave(here);
                steps.get(here).add(step);
            }
        }
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
