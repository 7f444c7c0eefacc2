package dev.lookahead.examples.movies.data;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.lookahead.examples.movies.model.Movie;
import dev.lookahead.examples.movies.model.Nomination;
import dev.lookahead.examples.movies.model.Person;
import dev.lookahead.examples.movies.model.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The tags of what has been written: they hold ids. */
final class Tags {

    private static final String MOVIE = "movie";
    private static final String PERSON = "person";

    private Tags() {}

    static List<Tag> of(Dataset dataset) {
        List<Tag> tags = new ArrayList<>();
        Set<Movie> winners = dataset.nominations().stream()
                .filter(Nomination::isWinner)
                .map(Nomination::getMovie)
                .collect(toSet());
        for (Movie movie : dataset.movies()) {
            long id = Objects.requireNonNull(movie.getId());
            tags.add(new Tag(movie.getYear() / 10 * 10 + "s", MOVIE, id));
            if (winners.contains(movie)) {
                tags.add(new Tag("winner", MOVIE, id));
            }
        }
        Map<Person, Long> nominations =
                dataset.nominations().stream().collect(groupingBy(Nomination::getPerson, counting()));
        for (Person person : dataset.persons()) {
            if (nominations.getOrDefault(person, 0L) > 1) {
                tags.add(new Tag("nominated again", PERSON, Objects.requireNonNull(person.getId())));
            }
        }
        return tags;
    }
}
