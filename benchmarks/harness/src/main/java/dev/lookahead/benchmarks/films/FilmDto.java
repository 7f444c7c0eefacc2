package dev.lookahead.benchmarks.films;

import java.util.List;

/** A film of an actor, with its categories. */
public record FilmDto(String title, List<CategoryDto> categories) {}
