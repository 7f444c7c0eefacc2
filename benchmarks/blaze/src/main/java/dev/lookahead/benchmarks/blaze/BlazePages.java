package dev.lookahead.benchmarks.blaze;

import dev.lookahead.benchmarks.measure.Contender;
import dev.lookahead.benchmarks.movies.AwardDto;
import dev.lookahead.benchmarks.movies.MovieDto;
import dev.lookahead.benchmarks.movies.PersonDto;
import dev.lookahead.benchmarks.movies.entities.Movie;
import dev.lookahead.benchmarks.movies.entities.Nomination;
import dev.lookahead.benchmarks.movies.entities.Person;
import java.util.List;
import javax.sql.DataSource;

/** The page by entity views. */
final class BlazePages implements AutoCloseable {

    private final Blaze blaze;

    BlazePages(DataSource source) {
        blaze = new Blaze(
                source,
                List.of(Movie.class, Person.class, Nomination.class),
                MovieView.class,
                PersonView.class,
                AwardView.class);
    }

    Contender contender(int size) {
        return new Contender(Blaze.NAME, Blaze.HOW, () -> read(size), BlazePages::shown);
    }

    private List<MovieView> read(int size) {
        return blaze.read(
                Movie.class,
                MovieView.class,
                query -> query.orderByAsc("name").orderByAsc("id").setMaxResults(size));
    }

    private static List<MovieDto> shown(List<?> movies) {
        return movies.stream().map(each -> movie((MovieView) each)).toList();
    }

    private static MovieDto movie(MovieView movie) {
        return new MovieDto(movie.getName(), Blaze.sorted(movie.getDirectors(), PersonView::getId, BlazePages::person));
    }

    private static PersonDto person(PersonView person) {
        return new PersonDto(
                person.getName(),
                Blaze.sorted(person.getAwards(), AwardView::getId, BlazePages::award),
                person.getNominationCount());
    }

    private static AwardDto award(AwardView each) {
        return new AwardDto(each.getAward(), each.getCategory(), each.getYear(), each.isWinner());
    }

    @Override
    public void close() {
        blaze.close();
    }
}
