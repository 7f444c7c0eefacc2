package dev.lookahead.examples.movies.api;

import dev.lookahead.spring.ViewNotFoundException;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers from views: nothing here says what is read, or how. */
// tag::movie-controller[]
@RestController
@RequestMapping("/movies")
class MovieController {

    private final MovieRepository movies;

    MovieController(MovieRepository movies) {
        this.movies = movies;
    }

    @GetMapping
    Page<MovieView> list(Pageable page) {
        return movies.findAll(MovieView.class, page);
    }

    @GetMapping("/{id}")
    MovieView one(@PathVariable long id) {
        return movies.requireById(MovieView.class, id);
    }

    @GetMapping("/{id}/rating")
    RatingView rating(@PathVariable long id, @RequestParam String user) {
        return movies.views(RatingView.class)
                .with("user", user)
                .ids(List.of(id))
                .optional()
                .orElseThrow(() -> new ViewNotFoundException(RatingView.class, id));
    }
}
// end::movie-controller[]
