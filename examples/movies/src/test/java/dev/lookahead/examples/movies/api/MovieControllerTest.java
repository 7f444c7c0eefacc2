package dev.lookahead.examples.movies.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.examples.movies.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

/** Views answer what entities that are mapped by hand answer, by as many statements as there are edges. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "movies=300")
class MovieControllerTest {

    @LocalServerPort
    private int port;

    private ApiClient client;

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "size=20",
                "size=100",
                "size=1000",
                "",
                "size=100&page=4",
                "size=20&page=99",
                "size=50&page=6&sort=name,desc",
                "size=50&page=6&sort=name,asc&sort=id,desc"
            })
    void answersTheSameAsTheSlowOne(String query) {
        assertThat(client.body("/movies?" + query)).isEqualTo(client.body("/slow/movies?" + query));
    }

    @Test
    void takesThreeStatementsAndTheCountOfThePage() {
        assertThat(client.statements("/movies?size=20")).isEqualTo(4);
        assertThat(client.statements("/movies?size=100")).isEqualTo(4);
        assertThat(client.statements("/movies?size=400&sort=name,desc")).isEqualTo(4);
    }

    @Test
    void leavesOutTheCountWhereThePageTellsIt() {
        assertThat(client.statements("/movies?size=1000")).isEqualTo(3);
        assertThat(client.statements("/movies?size=100&page=4")).isEqualTo(3);
    }

    @Test
    void readsAnEmptyPageByTwoStatements() {
        assertThat(client.statements("/movies?size=20&page=99")).isEqualTo(2);
    }

    @Test
    void answersOneMovie() {
        JsonNode movie = client.json("/movies/301");

        assertThat(movie.at("/name").asString()).isEqualTo("Dances with Wolves");
        assertThat(movie.at("/directors/0/nameInCapitals").asString()).isEqualTo("KEVIN COSTNER");
        assertThat(client.statements("/movies/301")).isEqualTo(3);
    }

    @Test
    void answersWhatAUserThinksOfAMovie() {
        assertThat(client.body("/movies/301/rating?user=bob"))
                .isEqualTo("{\"name\":\"Dances with Wolves\",\"userRating\":1.3,\"imdbRating\":7.7}");
        assertThat(client.body("/movies/301/rating?user=nobody"))
                .isEqualTo("{\"name\":\"Dances with Wolves\",\"userRating\":null,\"imdbRating\":7.7}");
        assertThat(client.statements("/movies/301/rating?user=bob")).isEqualTo(1);
    }

    @Test
    void saysThatAMovieIsMissing() {
        assertProblem("/movies/4711", HttpStatus.NOT_FOUND, """
                {"detail":"There is no `MovieView` with the id `4711`.","instance":"/movies/4711",\
                "status":404,"title":"Not Found"}""");
        assertProblem("/movies/4711/rating?user=bob", HttpStatus.NOT_FOUND, """
                {"detail":"There is no `RatingView` with the id `4711`.","instance":"/movies/4711/rating",\
                "status":404,"title":"Not Found"}""");
    }

    @Test
    void saysWhatCannotBeSortedBy() {
        assertProblem("/movies?sort=nmae", HttpStatus.BAD_REQUEST, """
                {"detail":"`nmae` is nothing that `MovieView` can be sorted by. Did you mean `name`?",\
                "instance":"/movies","status":400,"title":"Bad Request","property":"nmae"}""");
        assertThat(client.statements("/movies?sort=nmae")).isZero();
    }

    private void assertProblem(String uri, HttpStatus status, String body) {
        EntityExchangeResult<String> result = client.get(uri);

        assertThat(result.getStatus()).isEqualTo(status);
        assertThat(result.getResponseHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result.getResponseBody()).isEqualTo(body);
    }
}
