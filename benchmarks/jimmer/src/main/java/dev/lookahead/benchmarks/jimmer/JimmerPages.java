package dev.lookahead.benchmarks.jimmer;

import dev.lookahead.benchmarks.database.Transaction;
import dev.lookahead.benchmarks.jimmer.movies.Movie;
import dev.lookahead.benchmarks.jimmer.movies.MovieFetcher;
import dev.lookahead.benchmarks.jimmer.movies.MovieTable;
import dev.lookahead.benchmarks.jimmer.movies.Nomination;
import dev.lookahead.benchmarks.jimmer.movies.NominationFetcher;
import dev.lookahead.benchmarks.jimmer.movies.NominationTable;
import dev.lookahead.benchmarks.jimmer.movies.Person;
import dev.lookahead.benchmarks.jimmer.movies.PersonFetcher;
import dev.lookahead.benchmarks.measure.Contender;
import dev.lookahead.benchmarks.movies.AwardDto;
import dev.lookahead.benchmarks.movies.MovieDto;
import dev.lookahead.benchmarks.movies.PersonDto;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.babyfish.jimmer.sql.JSqlClient;

/** The page by Jimmer. */
public final class JimmerPages {

    private static final MovieFetcher FETCHER = MovieFetcher.$
            .name()
            .directors(PersonFetcher.$
                    .name()
                    .nominationCount()
                    .nominations(
                            NominationFetcher.$.award().category().year().winner(),
                            config -> config.filter(args -> {
                                NominationTable nomination = args.getTable();
                                args.where(nomination.winner().eq(true));
                                args.orderBy(nomination.id());
                            })));

    private final JSqlClient client = Jimmers.client();
    private final DataSource source;

    /** Over a data source. */
    public JimmerPages(DataSource source) {
        this.source = source;
    }

    /** The contender. */
    public Contender contender(int size) {
        return new Contender("Jimmer", Jimmers.HOW, () -> read(size), JimmerPages::shown);
    }

    private List<Movie> read(int size) throws SQLException {
        MovieTable movie = MovieTable.$;
        return Transaction.run(
                source,
                connection -> client.createQuery(movie)
                        .orderBy(movie.name(), movie.id())
                        .select(movie.fetch(FETCHER))
                        .limit(size)
                        .execute(connection));
    }

    private static List<MovieDto> shown(List<?> movies) {
        return movies.stream().map(each -> movie((Movie) each)).toList();
    }

    private static MovieDto movie(Movie movie) {
        return new MovieDto(
                movie.name(),
                movie.directors().stream().map(JimmerPages::person).toList());
    }

    private static PersonDto person(Person person) {
        return new PersonDto(
                person.name(),
                person.nominations().stream().map(JimmerPages::award).toList(),
                person.nominationCount());
    }

    private static AwardDto award(Nomination each) {
        return new AwardDto(each.award(), each.category(), each.year(), each.winner());
    }
}
