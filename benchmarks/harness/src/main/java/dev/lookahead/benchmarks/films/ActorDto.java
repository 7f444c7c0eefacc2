package dev.lookahead.benchmarks.films;

import java.util.List;

/** An actor with films in the order of their id. */
public record ActorDto(String firstName, String lastName, List<FilmDto> films) {}
