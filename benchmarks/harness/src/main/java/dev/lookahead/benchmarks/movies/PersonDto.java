package dev.lookahead.benchmarks.movies;

import java.util.List;

/** A director, with what was won in the order of its id. */
public record PersonDto(String name, List<AwardDto> awards, long nominationCount) {}
