package dev.lookahead.examples.movies.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import dev.lookahead.model.FetchContext;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/** One request gives the similar films of many; a service that is down gives none, and one that is wrong fails. */
@Timeout(60)
class SimilarFilmsTest {

    private static final Film UNFORGIVEN = new Film("Unforgiven", 1992);
    private static final Film UNKNOWN = new Film("Movie 00001", 1950);
    private static final Duration LONG = Duration.ofSeconds(30);

    /** What the field says: {@code args = "count=2"}. */
    private record Two() implements FetchContext {

        @Override
        public <T> T parameter(String name, Class<T> type) {
            throw new AssertionError(name);
        }

        @Override
        public String argument(String name) {
            return Map.of("count", "2").get(name);
        }

        @Override
        public String field() {
            return "VirtualMovie.similarFilms";
        }

        @Override
        public EntityManager entityManager() {
            throw new AssertionError();
        }
    }

    @Test
    void oneRequestIsEnoughForMany() {
        try (SimilarFilmsServer server = SimilarFilmsServer.start(FilmCatalog.ofNominees(), JsonMapper.shared())) {
            Map<Film, List<Film>> similar = load(server.uri(), LONG, UNFORGIVEN, UNKNOWN, new Film("Traffic", 2000));

            assertThat(similar)
                    .containsOnlyKeys(UNFORGIVEN, new Film("Traffic", 2000))
                    .containsEntry(
                            UNFORGIVEN, List.of(new Film("Mystic River", 2003), new Film("Million Dollar Baby", 2004)))
                    .containsEntry(
                            new Film("Traffic", 2000),
                            List.of(new Film("Erin Brockovich", 2000), new Film("Billy Elliot", 2000)));
            assertThat(server.calls()).isEqualTo(1);
        }
    }

    @Test
    void thereAreNoneWhereNobodyListens() {
        SimilarFilmsServer server = SimilarFilmsServer.start(FilmCatalog.ofNominees(), JsonMapper.shared());
        server.close();

        assertThat(load(server.uri(), LONG, UNFORGIVEN)).isEmpty();
    }

    @Test
    void thereAreNoneWhereTheServiceFails() throws IOException {
        assertThat(answering(503, "down for maintenance")).isEmpty();
    }

    @Test
    void thereAreNoneWhereItTakesTooLong() throws IOException {
        CountDownLatch asked = new CountDownLatch(1);
        HttpServer silent = server();
        silent.createContext("/", exchange -> asked.countDown());
        try {
            assertThat(load(uri(silent), Duration.ofMillis(200), UNFORGIVEN)).isEmpty();
        } finally {
            silent.stop(0);
        }
    }

    @Test
    void anAnswerThatIsNotUnderstoodFails() {
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> answering(400, "count is missing"))
                .withMessageContaining("answered with status 400: count is missing");
        assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> answering(200, "<html>"));
    }

    private static Map<Film, List<Film>> answering(int status, String body) throws IOException {
        HttpServer http = server();
        http.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        try {
            return load(uri(http), LONG, UNFORGIVEN);
        } finally {
            http.stop(0);
        }
    }

    private static HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        return server;
    }

    private static URI uri(HttpServer server) {
        return URI.create("http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort());
    }

    private static Map<Film, List<Film>> load(URI service, Duration timeout, Film... films) {
        SimilarFilms loader = new SimilarFilms(HttpClient.newHttpClient(), JsonMapper.shared(), service, timeout);
        CompletableFuture<Map<Film, List<Film>>> similar =
                loader.load(Set.of(films), new Two()).toCompletableFuture();
        return similar.join();
    }
}
