package dev.lookahead.examples.movies.read;

import dev.lookahead.examples.movies.model.Nomination;
import dev.lookahead.examples.movies.model.Person;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Deferred;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.Requires;
import dev.lookahead.model.VirtualModel;
import java.util.List;

/** How people are read. */
// tag::virtual-person[]
@Deferred("biography")
public interface VirtualPerson extends VirtualModel<Person> {

    @Prefetch("nominations")
    List<VirtualAward> awards(); // filtered: see VirtualAward

    @Computed("size(nominations)")
    long nominationCount();

    @Requires("awards")
    default boolean hasWonAnyAward() {
        return !awards().isEmpty();
    }
    // end::virtual-person[]

    // tag::latest-nomination[]
    @Prefetch(value = "nominations", orderBy = "year desc", limit = 1)
    Nomination latestNomination(); // one for each person, read for all persons at once
    // end::latest-nomination[]
    // tag::virtual-person[]
}
// end::virtual-person[]
