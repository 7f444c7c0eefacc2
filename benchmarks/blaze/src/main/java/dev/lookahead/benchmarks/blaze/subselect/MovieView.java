package dev.lookahead.benchmarks.blaze.subselect;

import com.blazebit.persistence.view.EntityView;
import com.blazebit.persistence.view.FetchStrategy;
import com.blazebit.persistence.view.IdMapping;
import com.blazebit.persistence.view.Mapping;
import dev.lookahead.benchmarks.blaze.MovieShape;
import dev.lookahead.benchmarks.movies.entities.Movie;
import java.util.Set;

@EntityView(Movie.class)
public interface MovieView extends MovieShape {

    @Override
    @IdMapping
    long getId();

    @Override
    @Mapping(fetch = FetchStrategy.SUBSELECT)
    Set<PersonView> getDirectors();
}
