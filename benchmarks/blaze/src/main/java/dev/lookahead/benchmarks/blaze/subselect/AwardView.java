package dev.lookahead.benchmarks.blaze.subselect;

import com.blazebit.persistence.view.EntityView;
import com.blazebit.persistence.view.IdMapping;
import dev.lookahead.benchmarks.blaze.AwardShape;
import dev.lookahead.benchmarks.movies.entities.Nomination;

@EntityView(Nomination.class)
public interface AwardView extends AwardShape {

    @Override
    @IdMapping
    long getId();
}
