package dev.lookahead.benchmarks.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** One statement with one parameter or none, and where its rows go. */
public final class Query {

    /** Takes the rows. */
    @FunctionalInterface
    public interface Taker {

        /** Reads them to their end. */
        void take(ResultSet rows) throws SQLException;
    }

    private Query() {}

    /** Runs it. */
    public static void run(Connection connection, String sql, @Nullable Object parameter, Taker taker)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (parameter != null) {
                statement.setObject(1, parameter);
            }
            try (ResultSet rows = statement.executeQuery()) {
                taker.take(rows);
            }
        }
    }

    /** Keys as the driver takes them for {@code any(?)}. */
    public static long[] keys(Iterable<Long> ids, int count) {
        long[] keys = new long[count];
        int next = 0;
        for (long id : ids) {
            keys[next++] = id;
        }
        return keys;
    }
}
