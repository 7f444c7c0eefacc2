package dev.lookahead.benchmarks.blaze;

import com.blazebit.persistence.view.BatchFetch;
import com.blazebit.persistence.view.EntityView;
import com.blazebit.persistence.view.FetchStrategy;
import com.blazebit.persistence.view.IdMapping;
import com.blazebit.persistence.view.Mapping;
import dev.lookahead.benchmarks.films.entities.Film;
import java.util.Set;

@EntityView(Film.class)
interface FilmView {

    @IdMapping
    long getId();

    String getTitle();

    @Mapping(fetch = FetchStrategy.SELECT)
    @BatchFetch(size = Blaze.BATCH)
    Set<CategoryView> getCategories();
}
