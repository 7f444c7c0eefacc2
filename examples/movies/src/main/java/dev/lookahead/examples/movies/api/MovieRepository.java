package dev.lookahead.examples.movies.api;

import dev.lookahead.examples.movies.model.Movie;
import dev.lookahead.spring.ViewRepository;
import org.springframework.data.jpa.repository.JpaRepository;

/** Movies as entities and as views. */
// tag::movie-repository[]
interface MovieRepository extends JpaRepository<Movie, Long>, ViewRepository<Movie, Long> {}
// end::movie-repository[]
