package dev.lookahead.examples.movies;

import java.util.Objects;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the application that runs, as a client does. */
public final class ApiClient {

    private final RestTestClient client;

    public ApiClient(int port) {
        this.client = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build();
    }

    public String body(String uri) {
        return Objects.requireNonNull(get(uri).getResponseBody());
    }

    public JsonNode json(String uri) {
        return JsonMapper.shared().readTree(body(uri));
    }

    /** What the response says of the statements that it took. */
    public int statements(String uri) {
        return Integer.parseInt(
                Objects.requireNonNull(get(uri).getResponseHeaders().getFirst("X-Statements")));
    }

    public EntityExchangeResult<String> get(String uri) {
        return client.get().uri(uri).exchange().expectBody(String.class).returnResult();
    }
}
