package dev.lookahead.benchmarks.lookahead;

import dev.lookahead.benchmarks.movies.entities.Movie;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.VirtualModel;
import java.util.List;

/** As in the tutorial. */
public interface VirtualMovie extends VirtualModel<Movie> {

    @Prefetch
    List<VirtualPerson> directors();
}
