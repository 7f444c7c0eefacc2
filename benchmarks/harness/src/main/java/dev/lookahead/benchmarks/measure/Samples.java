package dev.lookahead.benchmarks.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All that is known about one contender's answers to one question. */
final class Samples {

    private final Contender contender;
    private final Cost cost;
    private final List<Slot> rounds = new ArrayList<>();

    Samples(Contender contender, Cost cost) {
        this.contender = contender;
        this.cost = cost;
    }

    Contender contender() {
        return contender;
    }

    Cost cost() {
        return cost;
    }

    void add(Slot slot) {
        rounds.add(slot);
    }

    /** A quantile of all operations, in milliseconds. */
    double millis(double share) {
        return Numbers.quantile(
                        rounds.stream()
                                .flatMapToDouble(slot -> Arrays.stream(slot.nanos()))
                                .toArray(),
                        share)
                / 1e6;
    }

    /** The median round's bytes of an operation. */
    double bytes() {
        return Numbers.quantile(rounds.stream().mapToDouble(Slot::bytes).toArray(), 0.5);
    }

    /** The medians of each round against those of another contender in the same round. */
    double[] ratios(Samples base) {
        double[] ratios = new double[rounds.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = rounds.get(i).median() / base.rounds.get(i).median();
        }
        return ratios;
    }
}
