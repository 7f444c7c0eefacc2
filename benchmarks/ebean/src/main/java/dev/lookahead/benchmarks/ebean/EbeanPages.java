package dev.lookahead.benchmarks.ebean;

import dev.lookahead.benchmarks.ebean.movies.Movie;
import dev.lookahead.benchmarks.ebean.movies.Nomination;
import dev.lookahead.benchmarks.ebean.movies.Person;
import dev.lookahead.benchmarks.measure.Contender;
import dev.lookahead.benchmarks.movies.AwardDto;
import dev.lookahead.benchmarks.movies.MovieDto;
import dev.lookahead.benchmarks.movies.PersonDto;
import io.ebean.Database;
import java.util.List;
import javax.sql.DataSource;

/** The page by Ebean. */
public final class EbeanPages implements AutoCloseable {

    private final Database database;

    /** Over a data source. */
    public EbeanPages(DataSource source) {
        database = Ebeans.database("movies", source, Movie.class, Person.class, Nomination.class);
    }

    /** The contender. */
    public Contender contender(int size) {
        return new Contender("Ebean", Ebeans.HOW, () -> read(size), EbeanPages::shown);
    }

    private List<Movie> read(int size) {
        return Ebeans.read(
                database,
                database.find(Movie.class)
                        .select("name")
                        .fetch("directors", "name, nominationCount", Ebeans.ALL)
                        .fetch("directors.nominations", "award, category, year, winner", Ebeans.ALL)
                        .filterMany("directors.nominations")
                        .eq("winner", true)
                        .query()
                        .orderBy("name, id")
                        .setMaxRows(size));
    }

    private static List<MovieDto> shown(List<?> movies) {
        return movies.stream().map(each -> movie((Movie) each)).toList();
    }

    private static MovieDto movie(Movie movie) {
        return new MovieDto(
                movie.getName(),
                movie.getDirectors().stream().map(EbeanPages::person).toList());
    }

    private static PersonDto person(Person person) {
        return new PersonDto(
                person.getName(),
                person.getNominations().stream().map(EbeanPages::award).toList(),
                person.getNominationCount());
    }

    private static AwardDto award(Nomination each) {
        return new AwardDto(each.getAward(), each.getCategory(), each.getYear(), each.isWinner());
    }

    @Override
    public void close() {
        database.shutdown(false, false);
    }
}
