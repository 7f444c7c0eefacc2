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
    /** In memory, one for each use. Its arrays hold 65,536 elements. */
    H2(65_536) {
        @Override
        Place place(String name) {
            String url = "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=64";
            return new Place(url, () -> run(url, "shutdown"));
        }
    },

    /** One embedded server for the JVM, a schema for each use. */
    POSTGRES(Integer.MAX_VALUE) {
        @Override
        Place place(String name) {
            String url = PostgresServer.url();
            run(url, "create schema " + name);
            return new Place(url + "&currentSchema=" + name, () -> run(url, "drop schema " + name + " cascade"));
        }
    },

    /** One embedded server for the JVM, a database for each use. It has no arrays: keys travel as lists. */
    MARIADB(512) {
        @Override
        Place place(String name) {
            String url = MariaDbServer.url("");
            run(url, "create database " + name);
            return new Place(MariaDbServer.url(name), () -> run(url, "drop database " + name));
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final int keys;

    TestDatabase(int keys) {
        this.keys = keys;
    }

    /** How many statements a read by so many keys is: 1, where one statement takes them all. */
    public int statements(int number) {
        return (int) (((long) number + keys - 1) / keys);
    }

    /**
     * How many statements find out whether entities whose ids are texts were found by another spelling: 1, where texts
     * that differ are equal.
     */
    public int spellings() {
        return this == MARIADB ? 1 : 0;
    }

    /** Where else something can be that has to do with what is here: elsewhere, and if it can be, other keys travel. */
    TestDatabase another() {
        return switch (this) {
            case H2 -> H2;
            case POSTGRES -> MARIADB;
            case MARIADB -> POSTGRES;
        };
    }

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
