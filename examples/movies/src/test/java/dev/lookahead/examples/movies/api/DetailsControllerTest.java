package dev.lookahead.examples.movies.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.examples.movies.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** What is around a movie is right for each of many, by as many statements as for one. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "movies=1000")
class DetailsControllerTest {

    private static final int MADE_UP = 1000;
    private static final int REAL = 175;

    @LocalServerPort
    private int port;

    private ApiClient client;

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
    }

    @Test
    void answersOneMovie() {
        assertThat(client.body("/details/1013")).isEqualTo("""
                {"name":"Howards End","year":1992,\
                "directors":[{"name":"James Ivory","latestNomination":\
                {"year":1993,"winner":false,"movie":"The Remains of the Day"}}],\
                "filmsOfTheYear":["Howards End","Scent of a Woman","The Crying Game","The Player","Unforgiven"],\
                "tags":["1990s"],\
                "similarFilms":[{"name":"The Remains of the Day","year":1993},\
                {"name":"Unforgiven","year":1992},{"name":"The Crying Game","year":1992}]}""");
    }

    @ParameterizedTest
    @CsvSource({"1, 6", "20, 6", "1000, 6"})
    void takesAsManyStatementsForManyMoviesAsForOne(int size, int statements) {
        String page = "/details?size=" + size;

        assertThat(client.json(page).at("/content").size()).isEqualTo(size);
        // The movies, and of these: directors, their nominations, films of the year, tags; the count of the page.
        assertThat(client.statements(page)).isEqualTo(statements);
    }

    @Test
    void givesEachMovieOfAPageWhatItHasAlone() {
        JsonNode page = client.json("/details?sort=id,desc&size=1000").at("/content");

        for (int i = 0; i < REAL; i += 4) {
            assertThat(page.get(i)).isEqualTo(client.json("/details/" + (MADE_UP + REAL - i)));
        }
    }

    @Test
    void givesThePersonsNominationsOfEachByTheirOwnYears() {
        JsonNode page = client.json("/details?sort=id,desc&size=1000").at("/content");

        for (JsonNode movie : page) {
            for (JsonNode director : movie.at("/directors")) {
                assertThat(director.at("/latestNomination/year").asInt())
                        .isGreaterThanOrEqualTo(movie.at("/year").asInt());
            }
        }
    }

    @Test
    void sortsByWhatIsAroundWhereThatIsOneValue() {
        assertThat(client.json("/details?size=1&sort=year,desc&sort=name")
                        .at("/content/0/name")
                        .asString())
                .isEqualTo("A Complete Unknown");
        assertThat(client.get("/details?sort=tags").getStatus()).isEqualTo(HttpStatus.BAD_REQUEST);
    }
}
