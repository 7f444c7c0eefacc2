package dev.lookahead.examples.movies.similar;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands for a service of somebody else's. It answers {@code POST /similar?count=3} with the films that are like the
 * given ones, on a free port of this machine.
 */
final class SimilarFilmsServer implements AutoCloseable {

    private static final String PATH = "/similar";

    private final FilmCatalog catalog;
    private final JsonMapper json;
    private final HttpServer server;
    private final AtomicInteger calls = new AtomicInteger();

    private SimilarFilmsServer(FilmCatalog catalog, JsonMapper json, HttpServer server) {
        this.catalog = catalog;
        this.json = json;
        this.server = server;
    }

    static SimilarFilmsServer start(FilmCatalog catalog, JsonMapper json) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            SimilarFilmsServer server = new SimilarFilmsServer(catalog, json, http);
            http.createContext(PATH, server::answer);
            http.start();
            return server;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    URI uri() {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + PATH);
    }

    /** How often it was asked since it started. */
    int calls() {
        return calls.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        try (exchange) {
            int count = Integer.parseInt(exchange.getRequestURI().getQuery().replace("count=", ""));
            byte[] body =
                    json.writeValueAsBytes(similar(json.readValue(exchange.getRequestBody(), Film[].class), count));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private List<SimilarTo> similar(Film[] films, int count) {
        return Stream.of(films)
                .flatMap(film -> catalog.similar(film, count).map(similar -> new SimilarTo(film, similar)).stream())
                .toList();
    }
}
