package dev.lookahead.benchmarks.blaze.subselect;

import com.blazebit.persistence.view.EntityView;
import com.blazebit.persistence.view.FetchStrategy;
import com.blazebit.persistence.view.IdMapping;
import com.blazebit.persistence.view.Mapping;
import dev.lookahead.benchmarks.blaze.FilmShape;
import dev.lookahead.benchmarks.films.entities.Film;
import java.util.Set;

@EntityView(Film.class)
public interface FilmView extends FilmShape {

    @Override
    @IdMapping
    long getId();

    @Override
    @Mapping(fetch = FetchStrategy.SUBSELECT)
    Set<CategoryView> getCategories();
}
