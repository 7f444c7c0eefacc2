package dev.lookahead.benchmarks.blaze;

import com.blazebit.persistence.view.EntityView;
import com.blazebit.persistence.view.IdMapping;
import dev.lookahead.benchmarks.films.entities.Category;

@EntityView(Category.class)
interface CategoryView {

    @IdMapping
    long getId();

    String getName();
}
