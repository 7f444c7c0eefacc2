package dev.lookahead.examples.movies.api;

import dev.lookahead.examples.movies.model.Nomination;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.View;

/** A nomination with the name of its movie, which needs no virtual model. */
// tag::nomination-view[]
@View(Nomination.class)
public record NominationView(
        int year, boolean winner, @Lookup("movie.name") String movie) {}
// end::nomination-view[]
