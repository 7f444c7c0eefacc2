package dev.lookahead.benchmarks.measure;

import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What one contender did while it was its turn, as JMH measures it.
 *
 * @param nanos each operation's time, sorted
 * @param bytes what an operation allocated, on average
 */
@SuppressWarnings("ArrayRecordComponent") // Read only, never compared.
record Slot(double[] nanos, double bytes) {

    /**
     * Runs one contender for a while, after a few operations that bring its code and data near. In this virtual
     * machine: a fork for each turn of each contender would do little but warm up.
     */
    static Slot run(Read read, long millis) throws RunnerException {
        Turn.isOf(read);
        // What others left behind is not this one's to collect.
        System.gc();
        return new Slot(new Runner(new OptionsBuilder()
                        .include(Turn.class.getName())
                        .forks(0)
                        .warmupIterations(1)
                        .warmupTime(TimeValue.milliseconds(millis / 10))
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(millis))
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .runSingle());
    }

    private Slot(RunResult result) {
        this(
                nanos(result),
                Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                        .getScore());
    }

    private static double[] nanos(RunResult result) {
        DoubleStream.Builder nanos = DoubleStream.builder();
        Iterator<Map.Entry<Double, Long>> counted =
                result.getPrimaryResult().getStatistics().getRawData();
        while (counted.hasNext()) {
            Map.Entry<Double, Long> each = counted.next();
            for (long i = 0; i < each.getValue(); i++) {
                nanos.add(each.getKey());
            }
        }
        return nanos.build().sorted().toArray();
    }

    double median() {
        return Numbers.quantile(nanos, 0.5);
    }
}
