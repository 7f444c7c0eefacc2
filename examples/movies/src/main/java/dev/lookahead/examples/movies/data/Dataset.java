package dev.lookahead.examples.movies.data;

import dev.lookahead.examples.movies.model.Category;
import dev.lookahead.examples.movies.model.Movie;
import dev.lookahead.examples.movies.model.Nomination;
import dev.lookahead.examples.movies.model.Person;
import dev.lookahead.examples.movies.model.User;
import dev.lookahead.examples.movies.model.UserMovieRating;
import java.util.List;

/** New entities that refer to each other and to nothing else, in the order in which they get their ids. */
record Dataset(
        List<Person> persons,
        List<Movie> movies,
        List<Nomination> nominations,
        List<User> users,
        List<UserMovieRating> ratings,
        List<Category> categories) {

    /** What must stand in the database before what refers to it. */
    List<List<?>> inOrderOfInsertion() {
        return List.of(persons, movies, nominations, users, ratings, categories);
    }
}
