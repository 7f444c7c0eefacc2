package dev.lookahead.benchmarks.blaze.subselect;

import com.blazebit.persistence.view.EntityView;
import com.blazebit.persistence.view.FetchStrategy;
import com.blazebit.persistence.view.IdMapping;
import com.blazebit.persistence.view.Mapping;
import dev.lookahead.benchmarks.blaze.CastShape;
import dev.lookahead.benchmarks.films.entities.Film;
import java.util.Set;

@EntityView(Film.class)
public interface CastView extends CastShape {

    @Override
    @IdMapping
    long getId();

    @Override
    @Mapping(fetch = FetchStrategy.SUBSELECT)
    Set<CategoryView> getCategories();

    @Override
    @Mapping(fetch = FetchStrategy.SUBSELECT)
    Set<ActorNameView> getActors();
}
