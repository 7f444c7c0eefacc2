package dev.lookahead.benchmarks.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One transaction on one connection of the pool. */
public final class Transaction {

    /** What is done in it. */
    @FunctionalInterface
    public interface Work<T> {

        /** Does it. */
        T run(Connection connection) throws SQLException;
    }

    private Transaction() {}

    /** Begins it, runs the work, and commits. */
    public static <T> T run(DataSource source, Work<T> work) throws SQLException {
        // The pool's connections begin by themselves, and roll back when they are closed without a commit.
        try (Connection connection = source.getConnection()) {
            T result = work.run(connection);
            connection.commit();
            return result;
        }
    }
}
