package dev.lookahead.examples.movies.similar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.examples.movies.ApiClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** Where the service is down a page comes without similar films, and with everything else. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class ServiceIsDownTest {

    @LocalServerPort
    private int port;

    @Autowired
    private SimilarFilmsServer service;

    @Test
    void pagesComeWithoutItsFilms() {
        ApiClient client = new ApiClient(port);
        assertThat(client.json("/details/1").at("/similarFilms").size()).isEqualTo(3);

        service.close();

        assertThat(client.get("/details?size=20").getStatus()).isEqualTo(HttpStatus.OK);
        JsonNode movie = client.json("/details/1");
        assertThat(movie.at("/similarFilms").isEmpty()).isTrue();
        assertThat(movie.at("/filmsOfTheYear").size()).isEqualTo(5);
        assertThat(movie.at("/directors/0/latestNomination/movie").asString()).isEqualTo("Dances with Wolves");
    }
}
