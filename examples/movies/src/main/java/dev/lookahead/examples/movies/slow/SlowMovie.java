package dev.lookahead.examples.movies.slow;

import dev.lookahead.examples.movies.model.Movie;
import java.util.List;

/** A movie as the API returns it, filled from the entity. */
record SlowMovie(String name, List<SlowPerson> directors) {

    static SlowMovie of(Movie movie) {
        return new SlowMovie(
                movie.getName(),
                movie.getDirectors().stream().map(SlowPerson::of).toList());
    }
}
