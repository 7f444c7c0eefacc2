package dev.lookahead.examples.movies.slow;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what {@code /movies} answers, with the entities' N+1. */
@RestController
@RequestMapping("/slow/movies")
class SlowMovieController {

    private final SlowMovieService movies;

    SlowMovieController(SlowMovieService movies) {
        this.movies = movies;
    }

    @GetMapping
    Page<SlowMovie> list(Pageable page) {
        return movies.findAll(page);
    }
}
