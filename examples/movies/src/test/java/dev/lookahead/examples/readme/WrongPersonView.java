package dev.lookahead.examples.readme;

import dev.lookahead.examples.movies.read.VirtualPerson;
import dev.lookahead.model.View;

/** Outside of the application's packages, as it would not start with this. */
// tag::wrong-person-view[]
@View(VirtualPerson.class)
record WrongPersonView(String name, long directedMovieCount) {}
// end::wrong-person-view[]
