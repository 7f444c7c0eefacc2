package dev.lookahead.benchmarks.lookahead.films;

import dev.lookahead.benchmarks.films.entities.Film;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.VirtualModel;
import java.util.List;

/** How films are read. */
public interface VirtualFilm extends VirtualModel<Film> {

    @Prefetch
    List<VirtualActor> actors();

    @Prefetch
    List<VirtualCategory> categories();
}
