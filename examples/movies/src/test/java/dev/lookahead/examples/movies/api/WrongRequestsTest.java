package dev.lookahead.examples.movies.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.examples.movies.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A wrong request is told what is wrong with it, before any statement, and never by a stack trace. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "movies=300")
class WrongRequestsTest {

    @LocalServerPort
    private int port;

    private ApiClient client;

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/movies/abc | 400 | Failed to convert 'id' with value: 'abc'",
                "/movies/99999999999999999999 | 400 | Failed to convert 'id' with value: '99999999999999999999'",
                "/details/1.5 | 400 | Failed to convert 'id' with value: '1.5'",
                "/categories/x | 400 | Failed to convert 'id' with value: 'x'",
                "/movies/301/rating | 400 | Required parameter 'user' is not present.",
                "/nowhere | 404 | No static resource nowhere.",
                "/movies?sort=directors.name | 400 | `directors.name` is nothing that `MovieView` can be sorted by: it is"
                        + " not one value in the row.",
                "/movies?sort=directors.nmae | 400 | `directors.nmae` is nothing that `MovieView` can be sorted by. Did"
                        + " you mean `directors.name`?",
                "/movies?sort=name.length | 400 | `name.length` is nothing that `MovieView` can be sorted by: it is not"
                        + " one value in the row.",
                "/movies?sort=imdbRating | 400 | `imdbRating` is nothing that `MovieView` can be sorted by: it is not one"
                        + " value in the row.",
                "/movies?sort=userRating,desc | 400 | `userRating` is nothing that `MovieView` can be sorted by without"
                        + " the parameter `:user`: add `.with(\"user\", …)`.",
                "/movies?sort=na-me | 400 | `na-me asc` is nothing to sort by: it takes a name, then `asc` or `desc`, then"
                        + " `ignorecase`, then `nulls first` or `nulls last`."
            })
    void isToldWhatIsWrong(String uri, int status, String detail) {
        EntityExchangeResult<String> result = client.get(uri);
        JsonNode problem = JsonMapper.shared().readTree(result.getResponseBody());

        assertThat(result.getResponseHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result.getStatus().value()).isEqualTo(status);
        assertThat(problem.at("/status").asInt()).isEqualTo(status);
        assertThat(problem.at("/detail").asString()).isEqualTo(detail);
        assertThat(problem.at("/instance").asString()).isEqualTo(uri.replaceAll("\\?.*", ""));
        assertThat(problem.has("trace")).isFalse();
        assertThat(result.getResponseHeaders().getFirst("X-Statements")).isEqualTo("0");
    }

    /** The rule of Spring Data: what is no page is the first one, of the usual or of the largest size. */
    @ParameterizedTest
    @ValueSource(strings = {"size=0", "size=-3", "size=abc", "page=-1", "page=x", "page=99999999999999"})
    void getsTheFirstPageWhereItAsksForNone(String query) {
        assertThat(client.json("/movies?" + query).at("/page"))
                .isEqualTo(client.json("/movies").at("/page"));
    }

    @Test
    void getsNoMoreThanTheLargestPage() {
        assertThat(client.json("/movies?size=100000").at("/page/size").asInt()).isEqualTo(2000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=99&size=20", "page=99999999&size=20", "page=2147483647&size=2000"})
    void getsNothingFarBeyondTheEnd(String query) {
        JsonNode page = client.json("/movies?" + query);

        assertThat(page.at("/content").isEmpty()).isTrue();
        assertThat(page.at("/page/totalElements").asInt()).isEqualTo(475);
    }
}
