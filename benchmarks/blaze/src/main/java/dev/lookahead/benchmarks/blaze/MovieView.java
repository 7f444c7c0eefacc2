package dev.lookahead.benchmarks.blaze;

import com.blazebit.persistence.view.BatchFetch;
import com.blazebit.persistence.view.EntityView;
import com.blazebit.persistence.view.FetchStrategy;
import com.blazebit.persistence.view.IdMapping;
import com.blazebit.persistence.view.Mapping;
import dev.lookahead.benchmarks.movies.entities.Movie;
import java.util.Set;

@EntityView(Movie.class)
interface MovieView {

    @IdMapping
    long getId();

    String getName();

    @Mapping(fetch = FetchStrategy.SELECT)
    @BatchFetch(size = Blaze.BATCH)
    Set<PersonView> getDirectors();
}
