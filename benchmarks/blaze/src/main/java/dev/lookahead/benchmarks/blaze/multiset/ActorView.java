package dev.lookahead.benchmarks.blaze.multiset;

import com.blazebit.persistence.view.EntityView;
import com.blazebit.persistence.view.FetchStrategy;
import com.blazebit.persistence.view.IdMapping;
import com.blazebit.persistence.view.Mapping;
import dev.lookahead.benchmarks.blaze.ActorShape;
import dev.lookahead.benchmarks.films.entities.Actor;
import java.util.Set;

@EntityView(Actor.class)
public interface ActorView extends ActorShape {

    @Override
    @IdMapping
    long getId();

    @Override
    @Mapping(fetch = FetchStrategy.MULTISET)
    Set<FilmView> getFilms();
}
