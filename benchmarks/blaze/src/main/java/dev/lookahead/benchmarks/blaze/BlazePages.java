package dev.lookahead.benchmarks.blaze;

import dev.lookahead.benchmarks.blaze.subselect.AwardView;
import dev.lookahead.benchmarks.blaze.subselect.MovieView;
import dev.lookahead.benchmarks.blaze.subselect.PersonView;
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

    private final String strategy;
    private final Class<? extends MovieShape> view;
    private final Blaze blaze;

    private BlazePages(String strategy, Class<? extends MovieShape> view, Blaze blaze) {
        this.strategy = strategy;
        this.view = view;
        this.blaze = blaze;
    }

    static BlazePages subselect(DataSource source) {
        return of(source, "SUBSELECT", MovieView.class, PersonView.class, AwardView.class);
    }

    static BlazePages multiset(DataSource source) {
        return of(
                source,
                "MULTISET",
                dev.lookahead.benchmarks.blaze.multiset.MovieView.class,
                dev.lookahead.benchmarks.blaze.multiset.PersonView.class,
                dev.lookahead.benchmarks.blaze.multiset.AwardView.class);
    }

    private static BlazePages of(
            DataSource source, String strategy, Class<? extends MovieShape> movie, Class<?> person, Class<?> award) {
        List<Class<?>> entities = List.of(Movie.class, Person.class, Nomination.class);
        return new BlazePages(strategy, movie, new Blaze(source, entities, List.of(movie, person, award)));
    }

    Contender contender(int size) {
        return new Contender(Blaze.name(strategy), Blaze.how(strategy), () -> read(size), BlazePages::shown);
    }

    private List<? extends MovieShape> read(int size) {
        return blaze.read(
                Movie.class,
                view,
                query -> query.orderByAsc("name").orderByAsc("id").setMaxResults(size));
    }

    private static List<MovieDto> shown(List<?> movies) {
        return movies.stream().map(each -> movie((MovieShape) each)).toList();
    }

    private static MovieDto movie(MovieShape movie) {
        return new MovieDto(
                movie.getName(), Blaze.sorted(movie.getDirectors(), PersonShape::getId, BlazePages::person));
    }

    private static PersonDto person(PersonShape person) {
        return new PersonDto(
                person.getName(),
                Blaze.sorted(person.getAwards(), AwardShape::getId, BlazePages::award),
                person.getNominationCount());
    }

    private static AwardDto award(AwardShape each) {
        return new AwardDto(each.getAward(), each.getCategory(), each.getYear(), each.isWinner());
    }

    @Override
    public void close() {
        blaze.close();
    }
}
