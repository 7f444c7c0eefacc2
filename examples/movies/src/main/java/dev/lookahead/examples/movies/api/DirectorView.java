package dev.lookahead.examples.movies.api;

import dev.lookahead.examples.movies.read.VirtualPerson;
import dev.lookahead.model.View;
import org.jspecify.annotations.Nullable;

/** A director and what they were last nominated for. */
// tag::director-view[]
@View(VirtualPerson.class)
public record DirectorView(String name, @Nullable NominationView latestNomination) {}
// end::director-view[]
