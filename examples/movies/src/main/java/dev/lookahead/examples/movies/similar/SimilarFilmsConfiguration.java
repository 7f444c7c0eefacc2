package dev.lookahead.examples.movies.similar;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Starts the service with the application, and the loader that asks it. */
@Configuration(proxyBeanMethods = false)
class SimilarFilmsConfiguration {

    @Bean
    SimilarFilmsServer similarFilmsServer(JsonMapper json) {
        return SimilarFilmsServer.start(FilmCatalog.ofNominees(), json);
    }

    @Bean
    SimilarFilms similarFilms(
            SimilarFilmsServer server, JsonMapper json, @Value("${similar-films.timeout}") Duration timeout) {
        return new SimilarFilms(HttpClient.newHttpClient(), json, server.uri(), timeout);
    }
}
