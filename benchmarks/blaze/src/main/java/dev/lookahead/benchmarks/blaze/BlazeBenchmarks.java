package dev.lookahead.benchmarks.blaze;

import dev.lookahead.benchmarks.command.Command;

/** Blaze-Persistence, which needs another Hibernate than Lookahead. */
public final class BlazeBenchmarks {

    private BlazeBenchmarks() {}

    /** The command; its options are those of the other process. */
    public static void main(String... arguments) throws Exception {
        Command.run(BlazeContender::new, arguments);
    }
}
