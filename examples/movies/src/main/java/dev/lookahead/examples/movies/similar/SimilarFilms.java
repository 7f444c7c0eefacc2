package dev.lookahead.examples.movies.similar;

import static java.util.stream.Collectors.toMap;

import dev.lookahead.model.AsyncBatchLoader;
import dev.lookahead.model.FetchContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a service for the films that are like those of a page: by one request for all of them, which is under way while
 * the database is asked for the rest.
 *
 * <p>A page without similar films is better than none. So where the service cannot be reached, takes too long or fails,
 * there are none, and the log says why. An answer that is not understood is a mistake of this program and fails the read.
 */
// tag::similar-films[]
public class SimilarFilms implements AsyncBatchLoader<Film, List<Film>> {

    // end::similar-films[]
    private static final Logger LOG = LoggerFactory.getLogger(SimilarFilms.class);

    private final HttpClient http;
    private final JsonMapper json;
    private final URI service;
    private final Duration timeout;

    /**
     * Asks the service at an address.
     *
     * @param timeout how long a page waits for it
     */
    public SimilarFilms(HttpClient http, JsonMapper json, URI service, Duration timeout) {
        this.http = http;
        this.json = json;
        this.service = service;
        this.timeout = timeout;
    }

    // tag::similar-films[]
    @Override
    public CompletionStage<Map<Film, List<Film>>> load(Set<Film> films, FetchContext context) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service + "?count=" + context.argument("count")))
                .POST(BodyPublishers.ofString(json.writeValueAsString(films)))
                .header("Content-Type", "application/json")
                .build();
        return http.sendAsync(request, BodyHandlers.ofString())
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(this::similar)
                .exceptionally(this::noneWhereTheServiceIsDown);
    }
    // end::similar-films[]

    private Map<Film, List<Film>> similar(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status >= 500) {
            throw new CompletionException(new IOException("status " + status));
        }
        if (status != 200) {
            throw new IllegalStateException(service + " answered with status " + status + ": " + response.body());
        }
        return Stream.of(json.readValue(response.body(), SimilarTo[].class))
                .collect(toMap(SimilarTo::film, SimilarTo::similar));
    }

    private Map<Film, List<Film>> noneWhereTheServiceIsDown(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof IOException || cause instanceof TimeoutException) {
            LOG.warn("No similar films, since {} is down: {}", service, cause.toString());
            return Map.of();
        }
        throw new CompletionException(cause);
    }

    // tag::similar-films[]
}
// end::similar-films[]
