package dev.lookahead.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lookahead.benchmarks.database.Route;
import dev.lookahead.benchmarks.database.Server;
import dev.lookahead.benchmarks.movies.MovieData;
import org.junit.jupiter.api.Test;

class ContendersTest {

    @Test
    void allReadTheSame() throws Exception {
        try (Server server = Server.start();
                Route route = new Route(server)) {
            new MovieData(40, 20, 80).load(route);
            try (Movies movies = new Movies(route)) {
                assertEquals(10, movies.page(10).check());
            }
        }
    }
}
