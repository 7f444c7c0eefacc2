package dev.lookahead.benchmarks.measure;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/** What one contender did while it was its turn. */
final class Slot {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Enough for a median; more would let other load weigh on one contender alone. */
    private static final int MOST = 500;

    private static final int LEAST = 5;

    private final long[] nanos;
    private final long bytes;

    private Slot(long[] nanos, long bytes) {
        this.nanos = nanos;
        this.bytes = bytes;
    }

    /** Runs one contender for a while, after a few operations that bring its code and data near. */
    static Slot run(Read read, long millis) throws Exception {
        // What others left behind is not this one's to collect.
        System.gc();
        long slot = millis * 1_000_000;
        long first = System.nanoTime();
        read.read();
        long took = System.nanoTime() - first;
        for (int i = 0; i < Math.min(4, slot / 10 / Math.max(1, took)); i++) {
            read.read();
        }
        // A contender that needs seconds may take them once.
        int least = took > slot ? 1 : LEAST;
        long[] nanos = new long[MOST];
        int count = 0;
        long allocated = 0;
        long start = System.nanoTime();
        while (count < least || (count < MOST && System.nanoTime() - start < slot)) {
            long bytes = THREADS.getCurrentThreadAllocatedBytes();
            long before = System.nanoTime();
            read.read();
            nanos[count++] = System.nanoTime() - before;
            allocated += THREADS.getCurrentThreadAllocatedBytes() - bytes;
        }
        return new Slot(Arrays.copyOf(nanos, count), allocated / count);
    }

    /** Each operation's time. */
    DoubleStream nanos() {
        return Arrays.stream(nanos).asDoubleStream();
    }

    double median() {
        return Numbers.quantile(nanos().toArray(), 0.5);
    }

    /** What an operation allocated, on average. */
    long bytes() {
        return bytes;
    }
}
