package dev.lookahead.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.model.View;
import dev.lookahead.spring.library.Author;
import dev.lookahead.spring.library.AuthorRepository;
import dev.lookahead.spring.library.AuthorView;
import dev.lookahead.spring.library.Library;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** What a client of a real server is told, whichever thread it fails on and however late. */
@SpringBootTest(
        classes = {Library.class, ServerProblemsTest.AuthorController.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class ServerProblemsTest {

    private static final List<String> WAYS = List.of("plain", "callable", "deferred", "future", "stream");

    private final HttpClient client = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private AuthorRepository authors;

    @BeforeEach
    void fill() {
        authors.deleteAll();
        authors.save(new Author("Ibsen", 1828));
    }

    @Test
    void wrongRequestsAreAnsweredWithAProblem() throws Exception {
        for (String way : WAYS) {
            HttpResponse<String> missing = get("/" + way + "/missing");
            assertThat(missing.statusCode()).as(way).isEqualTo(404);
            assertProblem(missing, way);
            assertThat(missing.body()).contains("There is no `AuthorView` with the id `-1`.");

            HttpResponse<String> unsorted = get("/" + way + "/unsorted");
            assertThat(unsorted.statusCode()).as(way).isEqualTo(400);
            assertProblem(unsorted, way);
            assertThat(unsorted.body()).contains("\"property\":\"nmae\"");
        }
    }

    @Test
    void failuresOfDataOrProgramRevealNothing() throws Exception {
        for (String way : WAYS) {
            for (String what : List.of("data", "parameter", "serialization")) {
                // A browser would not take the JSON that is to be written.
                List<String> types = what.equals("serialization")
                        ? List.of("application/json")
                        : List.of("application/json", "text/html");
                for (String accept : types) {
                    HttpResponse<String> response = get("/" + way + "/" + what, accept);
                    assertThat(response.statusCode()).as(way + " " + what).isEqualTo(500);
                    assertThat(response.body())
                            .as(way + " " + what)
                            .contains("Internal Server Error")
                            .doesNotContain("secret", "select", "View", "Exception", "\tat ", "Ibsen");
                }
            }
        }
    }

    @Test
    void exceptionsOfTheApplicationAreLeftToSpringBoot() throws Exception {
        for (String way : WAYS) {
            HttpResponse<String> response = get("/" + way + "/own");
            assertThat(response.statusCode()).isEqualTo(409);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
            assertThat(response.body()).contains("\"error\":\"Conflict\"").doesNotContain("secret");
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return get(path, "application/json");
    }

    private HttpResponse<String> get(String path, String accept) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", accept)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void assertProblem(HttpResponse<String> response, String way) {
        assertThat(response.headers().firstValue("Content-Type")).as(way).hasValue("application/problem+json");
        assertThat(response.body())
                .contains("\"status\":" + response.statusCode())
                .doesNotContain("\"trace\"", "\tat ");
    }

    @View(Author.class)
    record FailingView(String name, String loud) {
        static String loud(String name) {
            throw new IllegalStateException("secret of " + name);
        }
    }

    @View(Author.class)
    public record LateView(String name) {
        public String getLoud() {
            throw new IllegalStateException("secret of " + name);
        }
    }

    @ResponseStatus(HttpStatus.CONFLICT)
    static class OwnException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OwnException() {
            super("secret");
        }
    }

    @RestController
    static class AuthorController {

        private final AuthorRepository authors;
        private final JsonMapper json;

        AuthorController(AuthorRepository authors, JsonMapper json) {
            this.authors = authors;
            this.json = json;
        }

        private Object read(String what) {
            return switch (what) {
                case "missing" -> authors.requireById(AuthorView.class, -1L);
                case "unsorted" -> authors.findAll(AuthorView.class, Sort.by("nmae"));
                case "data" -> authors.findAll(FailingView.class);
                case "parameter" ->
                    authors.views(AuthorView.class).where("name = :secret").list();
                case "serialization" -> authors.findAll(LateView.class);
                default -> throw new OwnException();
            };
        }

        @GetMapping("/plain/{what}")
        Object plain(@PathVariable String what) {
            return read(what);
        }

        @GetMapping("/callable/{what}")
        Callable<Object> callable(@PathVariable String what) {
            return () -> read(what);
        }

        @GetMapping("/deferred/{what}")
        DeferredResult<Object> deferred(@PathVariable String what) {
            DeferredResult<Object> result = new DeferredResult<>();
            Thread thread = new Thread(() -> {
                try {
                    result.setResult(read(what));
                } catch (RuntimeException failed) {
                    result.setErrorResult(failed);
                }
            });
            thread.start();
            return result;
        }

        @GetMapping("/future/{what}")
        CompletableFuture<Object> future(@PathVariable String what) {
            return CompletableFuture.supplyAsync(() -> read(what));
        }

        @GetMapping("/stream/{what}")
        ResponseEntity<StreamingResponseBody> stream(@PathVariable String what) {
            return ResponseEntity.ok(
                    out -> out.write(json.writeValueAsString(read(what)).getBytes(StandardCharsets.UTF_8)));
        }
    }
}
