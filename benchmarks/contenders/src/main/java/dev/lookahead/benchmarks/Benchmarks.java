package dev.lookahead.benchmarks;

import dev.lookahead.benchmarks.command.Command;

/** Lookahead and its peers; the options and their defaults stand in the README. */
public final class Benchmarks {

    private Benchmarks() {}

    /** The command. */
    public static void main(String... arguments) throws Exception {
        Command.run(AllContenders::new, arguments);
    }
}
