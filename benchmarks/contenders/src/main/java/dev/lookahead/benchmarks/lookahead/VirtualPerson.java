package dev.lookahead.benchmarks.lookahead;

import dev.lookahead.benchmarks.movies.entities.Person;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Deferred;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.VirtualModel;
import java.util.List;

/** As in the tutorial. */
@Deferred("biography")
public interface VirtualPerson extends VirtualModel<Person> {

    @Prefetch("nominations")
    List<VirtualAward> awards();

    @Computed("size(nominations)")
    long nominationCount();
}
