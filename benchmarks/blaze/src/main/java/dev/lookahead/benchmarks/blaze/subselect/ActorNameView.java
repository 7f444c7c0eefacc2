package dev.lookahead.benchmarks.blaze.subselect;

import com.blazebit.persistence.view.EntityView;
import com.blazebit.persistence.view.IdMapping;
import dev.lookahead.benchmarks.blaze.ActorNameShape;
import dev.lookahead.benchmarks.films.entities.Actor;

@EntityView(Actor.class)
public interface ActorNameView extends ActorNameShape {

    @Override
    @IdMapping
    long getId();
}
