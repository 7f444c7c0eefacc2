package dev.lookahead.examples.movies.similar;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toMap;

import dev.lookahead.examples.movies.data.BestDirectorFile;
import dev.lookahead.examples.movies.data.BestDirectorRow;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The films that the service knows, which are the nominees. */
final class FilmCatalog {

    private final Map<Film, List<String>> directors;

    private FilmCatalog(Map<Film, List<String>> directors) {
        this.directors = directors;
    }

    static FilmCatalog ofNominees() {
        return new FilmCatalog(BestDirectorFile.read().stream()
                .collect(toMap(
                        row -> new Film(row.film(), row.year()),
                        BestDirectorRow::directors,
                        (one, other) -> one,
                        LinkedHashMap::new)));
    }

    /** The films that are most like one, or nothing where that one is not known: its director's, then its time's. */
    Optional<List<Film>> similar(Film film, int count) {
        List<String> own = directors.get(film);
        if (own == null) {
            return Optional.empty();
        }
        return Optional.of(directors.keySet().stream()
                .filter(other -> !other.equals(film))
                .sorted(comparing((Film other) -> Collections.disjoint(directors.getOrDefault(other, List.of()), own))
                        .thenComparing(comparingInt(other -> Math.abs(other.year() - film.year()))))
                .limit(count)
                .toList());
    }
}
