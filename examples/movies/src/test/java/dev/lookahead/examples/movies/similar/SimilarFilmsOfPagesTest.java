package dev.lookahead.examples.movies.similar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.examples.movies.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page takes one request to the service, and comes without it too. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "movies=1000")
class SimilarFilmsOfPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private SimilarFilmsServer service;

    private ApiClient client;

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/details/1001", "/details?size=1", "/details?size=20", "/details?size=1000&sort=id,desc"})
    void takeOneRequest(String uri) {
        int before = service.calls();

        client.get(uri);

        assertThat(service.calls() - before).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/details?page=999", "/movies?size=20", "/movies/1001/rating?user=bob"})
    void takeNoneWhereTheyShowNone(String uri) {
        int before = service.calls();

        client.get(uri);

        assertThat(service.calls() - before).isZero();
    }

    @Test
    void areFoundByNameAndYear() {
        assertThat(client.json("/details/1001").at("/similarFilms").toString()).isEqualTo("""
                [{"name":"The Godfather Part III","year":1990},\
                {"name":"Goodfellas","year":1990},\
                {"name":"The Grifters","year":1990}]""");
        assertThat(client.json("/details/1").at("/similarFilms").isEmpty()).isTrue();
    }
}
