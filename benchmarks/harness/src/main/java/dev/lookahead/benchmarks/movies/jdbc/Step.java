package dev.lookahead.benchmarks.movies.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One statement with one parameter, and where its rows go. */
final class Step {

    /** Takes the rows. */
    @FunctionalInterface
    interface Taker {

        void take(ResultSet rows) throws SQLException;
    }

    private Step() {}

    static void run(Connection connection, String sql, Object parameter, Taker taker) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                taker.take(rows);
            }
        }
    }
}
