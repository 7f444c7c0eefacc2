package dev.lookahead.benchmarks.blaze;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lookahead.benchmarks.database.Route;
import dev.lookahead.benchmarks.database.Server;
import dev.lookahead.benchmarks.films.FilmData;
import dev.lookahead.benchmarks.measure.Question;
import dev.lookahead.benchmarks.movies.MovieData;
import org.junit.jupiter.api.Test;

class BlazeContenderTest {

    @Test
    void readsWhatJdbcReads() throws Exception {
        try (Server server = Server.start();
                Route route = new Route(server)) {
            new MovieData(40, 20, 80).load(route);
            new FilmData(10, 30, 90).load(route);
            try (BlazeContender blaze = new BlazeContender(route)) {
                assertEquals(10, blaze.page(10).check());
                for (Question question : blaze.films()) {
                    question.check();
                }
            }
        }
    }
}
