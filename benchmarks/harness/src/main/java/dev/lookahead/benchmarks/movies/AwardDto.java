package dev.lookahead.benchmarks.movies;

/** A nomination that was won. */
public record AwardDto(String award, String category, int year, boolean winner) {}
