package dev.lookahead.examples.movies.slow;

import dev.lookahead.examples.movies.model.Movie;
import org.springframework.data.jpa.repository.JpaRepository;

/** Movies as entities, their associations lazy. */
interface SlowMovieRepository extends JpaRepository<Movie, Long> {}
