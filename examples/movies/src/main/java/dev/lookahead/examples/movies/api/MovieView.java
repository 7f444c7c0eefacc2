package dev.lookahead.examples.movies.api;

import dev.lookahead.examples.movies.read.VirtualMovie;
import dev.lookahead.model.View;
import java.util.List;

/** A movie as the API returns it. */
// tag::movie-view[]
@View(VirtualMovie.class)
public record MovieView(String name, List<PersonView> directors) {}
// end::movie-view[]
