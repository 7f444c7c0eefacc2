package dev.lookahead.examples.movies.read;

import dev.lookahead.examples.movies.model.Nomination;
import dev.lookahead.model.Join;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.model.Where;

/** How awards are read: they are the nominations that were won. */
// tag::virtual-award[]
@Where("winner = true")
public interface VirtualAward extends VirtualModel<Nomination> {

    @Join
    VirtualMovie movie();
}
// end::virtual-award[]
