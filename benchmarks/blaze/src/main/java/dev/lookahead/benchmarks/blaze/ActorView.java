package dev.lookahead.benchmarks.blaze;

import com.blazebit.persistence.view.BatchFetch;
import com.blazebit.persistence.view.EntityView;
import com.blazebit.persistence.view.FetchStrategy;
import com.blazebit.persistence.view.IdMapping;
import com.blazebit.persistence.view.Mapping;
import dev.lookahead.benchmarks.films.entities.Actor;
import java.util.Set;

@EntityView(Actor.class)
interface ActorView {

    @IdMapping
    long getId();

    String getFirstName();

    String getLastName();

    @Mapping(fetch = FetchStrategy.SELECT)
    @BatchFetch(size = Blaze.BATCH)
    Set<FilmView> getFilms();
}
