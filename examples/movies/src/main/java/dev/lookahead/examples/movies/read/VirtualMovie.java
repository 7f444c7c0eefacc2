package dev.lookahead.examples.movies.read;

import dev.lookahead.examples.movies.model.Movie;
import dev.lookahead.model.BatchLoad;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.VirtualModel;
import java.math.BigDecimal;
import java.util.List;

/** How movies are read. */
// tag::virtual-movie[]
public interface VirtualMovie extends VirtualModel<Movie> {

    @Prefetch
    List<VirtualPerson> directors();

    @Computed("select r.rating from UserMovieRating r where r.movie = this and r.user.name = :user")
    BigDecimal userRating(); // null where the user has not rated it

    @Computed("select count(r) from UserMovieRating r where r.movie = this and r.rating = :voteValue")
    long votingCount();

    @BatchLoad(ImdbRatings.class)
    Double imdbRating(); // comes from somewhere else, once per page
}
// end::virtual-movie[]
