package dev.lookahead.examples.movies.slow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.examples.movies.ApiClient;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The answer mapped by hand is right, and costs what N+1 costs. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "movies=300")
class SlowMovieControllerTest {

    @LocalServerPort
    private int port;

    private ApiClient client;

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
    }

    @Test
    void givesMoviesWithDirectorsAndTheirWonNominations() {
        assertThat(client.body("/slow/movies?size=1&page=300")).isEqualTo("""
                {"content":[{"name":"Dances with Wolves","directors":[{"name":"Kevin Costner",\
                "awards":[{"award":"Academy Award","category":"Best Director","year":1990,"winner":true}],\
                "nominationCount":1,"hasWonAnyAward":true,"nameInCapitals":"KEVIN COSTNER"}]}],\
                "page":{"size":1,"number":300,"totalElements":475,"totalPages":475}}""");
    }

    @Test
    void countsNominationsThatWereNotWon() {
        JsonNode director = client.json("/slow/movies?size=20&page=15").at("/content/2/directors/0");

        assertThat(director.at("/name").asString()).isEqualTo("Martin Scorsese");
        assertThat(director.at("/nominationCount").asInt()).isEqualTo(8);
        assertThat(director.at("/awards").size()).isEqualTo(1);
        assertThat(director.at("/awards/0/year").asInt()).isEqualTo(2006);
    }

    @Test
    void sortsAndPages() {
        JsonNode page = client.json("/slow/movies?page=2&size=100&sort=name,desc");

        assertThat(page.at("/content").size()).isEqualTo(100);
        assertThat(page.at("/page/number").asInt()).isEqualTo(2);
        assertThat(IntStream.range(0, 100)
                        .mapToObj(i -> page.at("/content/" + i + "/name").asString())
                        .filter(name -> name.startsWith("Movie "))
                        .toList())
                .isNotEmpty()
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void takesAtLeastTwoStatementsForEachMovie() {
        // The page, its count, the directors of each movie, the nominations of each of the 35 persons.
        assertThat(client.statements("/slow/movies?size=20")).isEqualTo(2 + 20 + 35);
        assertThat(client.statements("/slow/movies?size=100")).isGreaterThanOrEqualTo(2 * 100);
    }

    @Test
    void saysTheNumberEvenWhenTheBodyIsLarge() {
        assertThat(client.body("/slow/movies?size=1000")).hasSizeGreaterThan(64 * 1024);
        assertThat(client.statements("/slow/movies?size=1000")).isGreaterThan(475);
    }

    @Test
    void saysTheNumberOfARequestThatFails() {
        assertThat(client.statements("/nowhere")).isZero();
        assertThat(client.statements("/slow/movies?sort=nonsense")).isZero();
    }
}
