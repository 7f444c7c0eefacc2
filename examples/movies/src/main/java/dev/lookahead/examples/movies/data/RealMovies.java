package dev.lookahead.examples.movies.data;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import dev.lookahead.examples.movies.model.Movie;
import dev.lookahead.examples.movies.model.Nomination;
import dev.lookahead.examples.movies.model.Person;
import dev.lookahead.examples.movies.model.User;
import dev.lookahead.examples.movies.model.UserMovieRating;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The nominees of the Academy Award for Best Director, and some users with made-up opinions. */
final class RealMovies {

    private static final String AWARD = "Academy Award";
    private static final String CATEGORY = "Best Director";

    private RealMovies() {}

    static Dataset dataset() {
        List<BestDirectorRow> rows = BestDirectorFile.read();
        Map<String, Person> persons = persons(rows);
        List<Movie> movies = new ArrayList<>();
        List<Nomination> nominations = new ArrayList<>();
        for (BestDirectorRow row : rows) {
            List<Person> directors = row.directors().stream().map(persons::get).toList();
            Movie movie = new Movie(row.film(), row.year(), directors);
            movies.add(movie);
            for (Person director : directors) {
                nominations.add(new Nomination(AWARD, CATEGORY, row.year(), row.winner(), director, movie));
            }
        }
        List<User> users =
                Stream.of("ada", "bob", "cem", "dana", "eve").map(User::new).toList();
        return new Dataset(
                List.copyOf(persons.values()),
                movies,
                nominations,
                users,
                ratings(movies, users),
                AwardCategories.read());
    }

    private static Map<String, Person> persons(List<BestDirectorRow> rows) {
        Map<String, String> films = rows.stream()
                .flatMap(row -> row.directors().stream().map(name -> Map.entry(name, film(row))))
                .collect(
                        groupingBy(Map.Entry::getKey, LinkedHashMap::new, mapping(Map.Entry::getValue, joining("; "))));
        Map<String, Person> persons = new LinkedHashMap<>();
        films.forEach(
                (name, list) -> persons.put(name, new Person(name, "Nominated for Best Director for " + list + ".")));
        return persons;
    }

    private static String film(BestDirectorRow row) {
        return row.film() + " (" + row.year() + (row.winner() ? ", won)" : ")");
    }

    /** Each user rates about half of the movies, and no two users the same half. */
    private static List<UserMovieRating> ratings(List<Movie> movies, List<User> users) {
        List<UserMovieRating> ratings = new ArrayList<>();
        for (int m = 0; m < movies.size(); m++) {
            for (int u = 0; u < users.size(); u++) {
                if ((m / (u + 1)) % 2 == 0) {
                    BigDecimal rating = BigDecimal.valueOf((m * 7L + u * 13L) % 101, 1);
                    ratings.add(new UserMovieRating(movies.get(m), users.get(u), rating));
                }
            }
        }
        return ratings;
    }
}
