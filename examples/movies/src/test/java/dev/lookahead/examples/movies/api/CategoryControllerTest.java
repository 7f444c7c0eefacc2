package dev.lookahead.examples.movies.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.examples.movies.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** A tree comes with all its levels, by one statement for each. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "movies=300")
class CategoryControllerTest {

    @LocalServerPort
    private int port;

    private ApiClient client;

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
    }

    @Test
    void answersWholeTrees() {
        JsonNode roots = client.json("/categories");

        assertThat(roots.size()).isEqualTo(1);
        assertThat(roots.at("/0/name").asString()).isEqualTo("Academy Award");
        assertThat(roots.at("/0/children")
                        .valueStream()
                        .map(group -> group.at("/name").asString()))
                .containsExactly(
                        "Best Picture", "Directing", "Acting", "Writing", "Music", "Craft", "Feature", "Short");
        assertThat(leaves(roots.get(0))).isEqualTo(23);
        // Three levels, and the question whether the last one has children.
        assertThat(client.statements("/categories")).isEqualTo(4);
    }

    @Test
    void answersWhatIsBelowOne() {
        assertThat(client.body("/categories/10")).isEqualTo("""
                {"name":"Writing","children":[{"name":"Best Original Screenplay","children":[]},\
                {"name":"Best Adapted Screenplay","children":[]}]}""");
        assertThat(client.statements("/categories/10")).isEqualTo(3);
        assertThat(client.body("/categories/2")).isEqualTo("{\"name\":\"Best Picture\",\"children\":[]}");
        assertThat(client.statements("/categories/2")).isEqualTo(2);
    }

    @Test
    void saysThatACategoryIsMissing() {
        assertThat(client.get("/categories/99").getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(client.body("/categories/99")).contains("There is no `CategoryView` with the id `99`.");
    }

    private static long leaves(JsonNode category) {
        JsonNode children = category.at("/children");
        return children.isEmpty()
                ? 1
                : children.valueStream()
                        .mapToLong(CategoryControllerTest::leaves)
                        .sum();
    }
}
