package dev.lookahead.benchmarks.blaze;

import java.util.Set;

/** ActorView without its strategy. */
public interface ActorShape {

    long getId();

    String getFirstName();

    String getLastName();

    Set<? extends FilmShape> getFilms();
}
