package dev.lookahead.benchmarks.films;

import java.util.List;

/** A film with two collections, each in the order of its id. */
public record CastDto(String title, List<ActorNameDto> actors, List<CategoryDto> categories) {}
