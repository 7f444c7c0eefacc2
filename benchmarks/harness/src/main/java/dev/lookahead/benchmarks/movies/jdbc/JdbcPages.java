package dev.lookahead.benchmarks.movies.jdbc;

import dev.lookahead.benchmarks.database.Query;
import dev.lookahead.benchmarks.database.Transaction;
import dev.lookahead.benchmarks.measure.Contender;
import dev.lookahead.benchmarks.movies.MovieDto;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The page by hand-written JDBC, in several ways. */
public final class JdbcPages {

    private final DataSource source;
    private final Sql sql;

    private JdbcPages(DataSource source, Sql sql) {
        this.source = source;
        this.sql = sql;
    }

    /** Over the tables without a guard. */
    public JdbcPages(DataSource source) {
        this(source, new Sql("", ""));
    }

    /** Over the tables with a guard. */
    public static JdbcPages guarded(DataSource source, String guard) {
        return new JdbcPages(source, new Sql("guarded_", guard));
    }

    /** What everything is compared with. */
    public Contender base(int size) {
        return new Contender(
                "JDBC, 4 statements",
                "the page, its directors, what they won, and their counts; ids travel as one `bigint[]`, columns are read"
                        + " by position",
                () -> fourStatements(size));
    }

    /** The same again: what differs is noise. */
    public Contender again(int size) {
        return new Contender("JDBC, 4 statements, again", "the same once more (A/A)", () -> fourStatements(size));
    }

    /** The same, each statement with the condition of a guard. */
    public Contender guarded(int size) {
        return new Contender(
                "JDBC, 4 statements, tenant",
                "the same with `tenant_id = 'a'` in each statement",
                () -> fourStatements(size));
    }

    /** The counts inside the directors' statement. */
    public Contender three(int size) {
        return new Contender(
                "JDBC, 3 statements",
                "the counts as a sub-query of the directors' statement",
                () -> threeStatements(size));
    }

    /** All but the page in one call. */
    public Contender trips(int size) {
        return new Contender(
                "JDBC, 4 statements in 2 trips",
                "the page, then `a; b; c` in one call, each from the page's ids",
                () -> twoTrips(size));
    }

    private List<MovieDto> fourStatements(int size) throws SQLException {
        return Transaction.run(source, connection -> {
            Page page = new Page();
            Query.run(connection, sql.movies, size, page::movies);
            Query.run(connection, sql.directors, page.movieIds(), page::directors);
            long[] persons = page.personIds();
            Query.run(connection, sql.awards, persons, page::awards);
            Query.run(connection, sql.counts, persons, page::counts);
            return page.views();
        });
    }

    private List<MovieDto> threeStatements(int size) throws SQLException {
        return Transaction.run(source, connection -> {
            Page page = new Page();
            Query.run(connection, sql.movies, size, page::movies);
            Query.run(connection, sql.countedDirectors, page.movieIds(), page::countedDirectors);
            Query.run(connection, sql.awards, page.personIds(), page::awards);
            return page.views();
        });
    }

    private List<MovieDto> twoTrips(int size) throws SQLException {
        return Transaction.run(source, connection -> {
            Page page = new Page();
            Query.run(connection, sql.movies, size, page::movies);
            rest(connection, page);
            return page.views();
        });
    }

    private void rest(Connection connection, Page page) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.restOfThePage)) {
            long[] movies = page.movieIds();
            for (int i = 1; i <= 3; i++) {
                statement.setObject(i, movies);
            }
            statement.execute();
            page.directors(statement.getResultSet());
            statement.getMoreResults();
            page.awards(statement.getResultSet());
            statement.getMoreResults();
            page.counts(statement.getResultSet());
        }
    }
}
