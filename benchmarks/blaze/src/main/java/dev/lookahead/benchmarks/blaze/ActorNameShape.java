package dev.lookahead.benchmarks.blaze;

/** ActorNameView without its strategy. */
public interface ActorNameShape {

    long getId();

    String getFirstName();

    String getLastName();
}
