package dev.lookahead.benchmarks.measure;

import java.util.HashMap;
import java.util.Map;

/**
 * Lets contenders run until they are compiled. The compiler counts calls, and most of what a read does it does once: a
 * time alone would be short on a slow machine, and shorter for what does more by itself.
 */
final class WarmUp {

    /** After as many, the compiler has done with a method, whatever it is. */
    private static final int CALLS = 15_000;

    /** Of the time, for one whose calls take long, and have much in them that is called often. */
    private static final int LONGEST = 4;

    private final Map<String, Integer> calls = new HashMap<>();

    /** Runs a contender for this time, and longer while it has had few calls, be it for other questions. */
    void run(Contender contender, long millis) throws Exception {
        long start = System.nanoTime();
        int called = calls.getOrDefault(contender.name(), 0);
        long passed;
        do {
            contender.read().read();
            called++;
            passed = (System.nanoTime() - start) / 1_000_000;
        } while (passed < millis || (called < CALLS && passed < millis * LONGEST));
        calls.put(contender.name(), called);
    }
}
