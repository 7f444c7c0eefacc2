package dev.lookahead.examples.movies.similar;

/** A film as it is known everywhere: by its name and its year. */
public record Film(String name, int year) {}
