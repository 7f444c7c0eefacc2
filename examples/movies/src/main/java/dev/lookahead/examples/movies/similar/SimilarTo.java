package dev.lookahead.examples.movies.similar;

import java.util.List;

/** What the service says of one film. */
record SimilarTo(Film film, List<Film> similar) {}
