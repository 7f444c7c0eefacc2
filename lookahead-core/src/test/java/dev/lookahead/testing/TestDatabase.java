package dev.lookahead.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that tests run on. */
public enum TestDatabase {
    /** In memory, one for each use. */
    H2 {
        @Override
        Place place(String name) {
            String url = "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=64";
            return new Place(url, () -> run(url, "shutdown"));
        }
    },

    /** One embedded server for the JVM, a schema for each use. */
    POSTGRES {
        @Override
        Place place(String name) {
            String url = PostgresServer.url();
            run(url, "create schema " + name);
            return new Place(url + "&currentSchema=" + name, () -> run(url, "drop schema " + name + " cascade"));
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A database that is there until it is dropped. */
    record Place(String url, Runnable drop) {}

    abstract Place place(String name);

    /** A new database with the tables and rows of a fixture. */
    public Database with(Fixture fixture) {
        return with(fixture, Map.of());
    }

    /** A new database with the tables and rows of a fixture, and more properties for Hibernate. */
    public Database with(Fixture fixture, Map<String, ?> properties) {
        String name = name().toLowerCase(Locale.ROOT) + COUNT.incrementAndGet();
        Database database = new Database(place(name), fixture, properties);
        database.factory().inTransaction(fixture::fill);
        return database;
    }

    private static void run(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }
}
