package dev.lookahead.examples.movies.slow;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Maps entities by their getters, as one does without a thought: each lazy association is a statement. */
@Service
class SlowMovieService {

    private final SlowMovieRepository movies;

    SlowMovieService(SlowMovieRepository movies) {
        this.movies = movies;
    }

    @Transactional(readOnly = true)
    public Page<SlowMovie> findAll(Pageable page) {
        return movies.findAll(withTiesById(page)).map(SlowMovie::of);
    }

    private static Pageable withTiesById(Pageable page) {
        return PageRequest.of(
                page.getPageNumber(), page.getPageSize(), page.getSort().and(Sort.by("id")));
    }
}
