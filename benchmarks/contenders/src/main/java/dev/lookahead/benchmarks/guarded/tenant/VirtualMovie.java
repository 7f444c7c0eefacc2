package dev.lookahead.benchmarks.guarded.tenant;

import dev.lookahead.model.Prefetch;
import dev.lookahead.model.VirtualModel;
import java.util.List;

/** As in the tutorial. */
public interface VirtualMovie extends VirtualModel<Movie> {

    @Prefetch
    List<VirtualPerson> directors();
}
