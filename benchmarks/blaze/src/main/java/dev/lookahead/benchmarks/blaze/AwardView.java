package dev.lookahead.benchmarks.blaze;

import com.blazebit.persistence.view.EntityView;
import com.blazebit.persistence.view.IdMapping;
import dev.lookahead.benchmarks.movies.entities.Nomination;

@EntityView(Nomination.class)
interface AwardView {

    @IdMapping
    long getId();

    String getAward();

    String getCategory();

    int getYear();

    boolean isWinner();
}
