package dev.lookahead.examples.movies.api;

import dev.lookahead.examples.movies.read.VirtualAward;
import dev.lookahead.model.View;

/** An award as the API returns it. */
// tag::award-view[]
@View(VirtualAward.class)
public record AwardView(String award, String category, int year, boolean winner) {}
// end::award-view[]
