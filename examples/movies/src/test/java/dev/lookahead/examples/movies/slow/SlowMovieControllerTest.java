package dev.lookahead.examples.movies.slow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answer mapped by hand is right, and costs what N+1 costs. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "movies=300")
class SlowMovieControllerTest {

    @LocalServerPort
    private int port;

    private RestTestClient client;

    @BeforeEach
    void connect() {
        client = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build();
    }

    @Test
    void givesMoviesWithDirectorsAndTheirWonNominations() {
        assertThat(body("/slow/movies?size=1")).isEqualTo("""
                {"content":[{"name":"Dances with Wolves","directors":[{"name":"Kevin Costner",\
                "awards":[{"award":"Academy Award","category":"Best Director","year":1990,"winner":true}],\
                "nominationCount":1,"hasWonAnyAward":true,"nameInCapitals":"KEVIN COSTNER"}]}],\
                "page":{"size":1,"number":0,"totalElements":475,"totalPages":475}}""");
    }

    @Test
    void countsNominationsThatWereNotWon() {
        JsonNode director = json("/slow/movies?size=20").at("/content/2/directors/0");

        assertThat(director.at("/name").asString()).isEqualTo("Martin Scorsese");
        assertThat(director.at("/nominationCount").asInt()).isEqualTo(8);
        assertThat(director.at("/awards").size()).isEqualTo(1);
        assertThat(director.at("/awards/0/year").asInt()).isEqualTo(2006);
    }

    @Test
    void sortsAndPages() {
        JsonNode page = json("/slow/movies?page=2&size=100&sort=name,desc");

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
        // The page, its count, the directors of each movie, the nominations of each of the 18 persons.
        assertThat(statements("/slow/movies?size=20")).isEqualTo(2 + 20 + 18).isGreaterThanOrEqualTo(2 * 20);
        assertThat(statements("/slow/movies?size=100&page=2")).isGreaterThanOrEqualTo(2 * 100);
    }

    @Test
    void saysTheNumberEvenWhenTheBodyIsLarge() {
        assertThat(body("/slow/movies?size=1000")).hasSizeGreaterThan(64 * 1024);
        assertThat(statements("/slow/movies?size=1000")).isGreaterThan(475);
    }

    @Test
    void saysTheNumberOfARequestThatFails() {
        assertThat(statements("/nowhere")).isZero();
        assertThat(statements("/slow/movies?sort=nonsense")).isZero();
    }

    private JsonNode json(String uri) {
        return JsonMapper.shared().readTree(body(uri));
    }

    private String body(String uri) {
        return Objects.requireNonNull(get(uri).getResponseBody());
    }

    private int statements(String uri) {
        return Integer.parseInt(
                Objects.requireNonNull(get(uri).getResponseHeaders().getFirst("X-Statements")));
    }

    private EntityExchangeResult<String> get(String uri) {
        return client.get().uri(uri).exchange().expectBody(String.class).returnResult();
    }
}
