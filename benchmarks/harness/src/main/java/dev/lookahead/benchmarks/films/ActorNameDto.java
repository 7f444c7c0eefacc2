package dev.lookahead.benchmarks.films;

/** An actor of a film. */
public record ActorNameDto(String firstName, String lastName) {}
