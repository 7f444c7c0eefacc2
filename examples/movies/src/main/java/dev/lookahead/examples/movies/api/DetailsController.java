package dev.lookahead.examples.movies.api;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers with movies and what is around them, one or many. */
@RestController
@RequestMapping("/details")
class DetailsController {

    private final MovieRepository movies;

    DetailsController(MovieRepository movies) {
        this.movies = movies;
    }

    @GetMapping
    Page<DetailsView> list(Pageable page) {
        return movies.findAll(DetailsView.class, page);
    }

    @GetMapping("/{id}")
    DetailsView one(@PathVariable long id) {
        return movies.requireById(DetailsView.class, id);
    }
}
