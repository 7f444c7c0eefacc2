package dev.lookahead.benchmarks.blaze;

import com.blazebit.persistence.view.EntityView;
import com.blazebit.persistence.view.IdMapping;
import dev.lookahead.benchmarks.films.entities.Actor;

@EntityView(Actor.class)
interface ActorNameView {

    @IdMapping
    long getId();

    String getFirstName();

    String getLastName();
}
