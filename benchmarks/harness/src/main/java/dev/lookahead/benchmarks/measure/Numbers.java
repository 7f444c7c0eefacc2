package dev.lookahead.benchmarks.measure;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The little statistics that the tables need. */
final class Numbers {

    private static final int RESAMPLES = 5_000;

    private Numbers() {}

    /** A quantile, interpolated between its neighbours. */
    static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** The 95 % interval of the median, by drawing the values again with replacement. */
    static double[] interval(double[] values) {
        SplittableRandom random = new SplittableRandom(42);
        double[] medians = new double[RESAMPLES];
        double[] drawn = new double[values.length];
        for (int i = 0; i < RESAMPLES; i++) {
            for (int k = 0; k < drawn.length; k++) {
                drawn[k] = values[random.nextInt(values.length)];
            }
            medians[i] = quantile(drawn, 0.5);
        }
        return new double[] {quantile(medians, 0.025), quantile(medians, 0.975)};
    }
}
