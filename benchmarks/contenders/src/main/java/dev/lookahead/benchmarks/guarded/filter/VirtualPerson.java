package dev.lookahead.benchmarks.guarded.filter;

import dev.lookahead.model.Computed;
import dev.lookahead.model.Deferred;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.VirtualModel;
import java.util.List;

/** As in the tutorial, but for the count: one over the collection would count rows of others. */
@Deferred("biography")
public interface VirtualPerson extends VirtualModel<Person> {

    @Prefetch("nominations")
    List<VirtualAward> awards();

    @Computed("select count(*) from Nomination n where n.person = this")
    long nominationCount();
}
