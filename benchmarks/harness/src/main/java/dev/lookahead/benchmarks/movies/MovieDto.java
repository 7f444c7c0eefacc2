package dev.lookahead.benchmarks.movies;

import java.util.List;

/** A movie of the page, with its directors in the order of their id. */
public record MovieDto(String name, List<PersonDto> directors) {}
