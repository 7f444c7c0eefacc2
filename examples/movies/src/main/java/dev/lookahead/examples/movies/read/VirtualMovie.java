package dev.lookahead.examples.movies.read;

import dev.lookahead.examples.movies.model.Movie;
import dev.lookahead.examples.movies.model.Tag;
import dev.lookahead.examples.movies.similar.Film;
import dev.lookahead.examples.movies.similar.SimilarFilms;
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
    Double imdbRating(); // not in the database, loaded once per page
    // end::virtual-movie[]

    // tag::movie-relations[]
    @Prefetch(local = "year", remote = "year", orderBy = "name", limit = 5)
    List<VirtualMovie> filmsOfTheYear(); // movies of the same year, including this one

    @Prefetch(local = "id", remote = "objectId", where = "objectType = 'movie'")
    List<Tag> tags(); // a generic relation: a tag stores the type and the id of its object

    @BatchLoad(
            value = SimilarFilms.class,
            key = {"name", "year"},
            args = "count=3")
    List<Film> similarFilms(); // one HTTP request for a whole page
    // end::movie-relations[]
    // tag::virtual-movie[]
}
// end::virtual-movie[]
