package dev.lookahead.benchmarks.lookahead.films;

import dev.lookahead.benchmarks.films.entities.Actor;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.VirtualModel;
import java.util.List;

/** How actors are read. */
public interface VirtualActor extends VirtualModel<Actor> {

    @Prefetch
    List<VirtualFilm> films();
}
