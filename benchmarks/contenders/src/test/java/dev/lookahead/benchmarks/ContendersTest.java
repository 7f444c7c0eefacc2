package dev.lookahead.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lookahead.benchmarks.database.Route;
import dev.lookahead.benchmarks.database.Server;
import dev.lookahead.benchmarks.films.FilmData;
import dev.lookahead.benchmarks.measure.Question;
import dev.lookahead.benchmarks.movies.GuardedData;
import dev.lookahead.benchmarks.movies.MovieData;
import org.junit.jupiter.api.Test;

class ContendersTest {

    @Test
    void allReadTheSamePage() throws Exception {
        try (Server server = Server.start();
                Route route = new Route(server)) {
            new MovieData(40, 20, 80).load(route);
            GuardedData.load(route);
            try (Movies movies = new Movies(route)) {
                assertEquals(10, movies.page(10).check());
            }
        }
    }

    @Test
    void allReadTheSameFilms() throws Exception {
        try (Server server = Server.start();
                Route route = new Route(server)) {
            new FilmData(10, 30, 90).load(route);
            try (Films films = new Films(route)) {
                for (Question question : films.questions()) {
                    question.check();
                }
            }
        }
    }
}
