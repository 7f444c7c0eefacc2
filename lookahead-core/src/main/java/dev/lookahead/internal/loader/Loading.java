package dev.lookahead.internal.loader;

/** Values that a loader was asked for. */
interface Loading {

    /** Gives them; waits for them, or has them loaded. */
    LoadedValues get();

    /** Says that nobody wants them any more. */
    default void cancel() {}
}
