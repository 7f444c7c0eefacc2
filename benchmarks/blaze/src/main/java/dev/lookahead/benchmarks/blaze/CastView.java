package dev.lookahead.benchmarks.blaze;

import com.blazebit.persistence.view.BatchFetch;
import com.blazebit.persistence.view.EntityView;
import com.blazebit.persistence.view.FetchStrategy;
import com.blazebit.persistence.view.Mapping;
import dev.lookahead.benchmarks.films.entities.Film;
import java.util.Set;

@EntityView(Film.class)
interface CastView extends FilmView {

    @Mapping(fetch = FetchStrategy.SELECT)
    @BatchFetch(size = Blaze.BATCH)
    Set<ActorNameView> getActors();
}
