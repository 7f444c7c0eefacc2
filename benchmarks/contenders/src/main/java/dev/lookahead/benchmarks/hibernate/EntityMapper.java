package dev.lookahead.benchmarks.hibernate;

import dev.lookahead.benchmarks.movies.AwardDto;
import dev.lookahead.benchmarks.movies.MovieDto;
import dev.lookahead.benchmarks.movies.PersonDto;
import dev.lookahead.benchmarks.movies.entities.Movie;
import dev.lookahead.benchmarks.movies.entities.Nomination;
import dev.lookahead.benchmarks.movies.entities.Person;
import java.util.ArrayList;
import java.util.List;

/** Maps entities to records by hand; what is lazy is read by this. */
final class EntityMapper {

    private EntityMapper() {}

    static List<MovieDto> movies(List<Movie> movies) {
        List<MovieDto> all = new ArrayList<>(movies.size());
        for (Movie movie : movies) {
            List<PersonDto> directors = new ArrayList<>(2);
            for (Person director : movie.getDirectors()) {
                directors.add(person(director));
            }
            all.add(new MovieDto(movie.getName(), directors));
        }
        return all;
    }

    private static PersonDto person(Person person) {
        List<AwardDto> awards = new ArrayList<>(4);
        for (Nomination each : person.getNominations()) {
            if (each.isWinner()) {
                awards.add(new AwardDto(each.getAward(), each.getCategory(), each.getYear(), true));
            }
        }
        return new PersonDto(person.getName(), awards, person.getNominations().size());
    }
}
