package dev.lookahead.benchmarks.measure;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The benchmark that JMH knows: the operation of the contender whose turn it is. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Turn {

    /** JMH makes an object of this class for each turn, in this virtual machine. */
    private static final AtomicReference<@Nullable Read> NEXT = new AtomicReference<>();

    private Read read = List::of;

    /** Says whose turn comes next. */
    static void isOf(Read read) {
        NEXT.set(read);
    }

    /** Takes the turn. */
    @Setup
    public void begin() {
        read = Objects.requireNonNull(NEXT.get());
    }

    /** One operation. */
    @Benchmark
    public List<?> read() throws Exception {
        return read.read();
    }
}
