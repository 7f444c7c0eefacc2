package dev.lookahead.benchmarks.films;

/** A category. */
public record CategoryDto(String name) {}
