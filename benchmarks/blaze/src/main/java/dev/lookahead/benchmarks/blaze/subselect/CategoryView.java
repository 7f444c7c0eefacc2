package dev.lookahead.benchmarks.blaze.subselect;

import com.blazebit.persistence.view.EntityView;
import com.blazebit.persistence.view.IdMapping;
import dev.lookahead.benchmarks.blaze.CategoryShape;
import dev.lookahead.benchmarks.films.entities.Category;

@EntityView(Category.class)
public interface CategoryView extends CategoryShape {

    @Override
    @IdMapping
    long getId();
}
