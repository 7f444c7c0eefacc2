package dev.lookahead.testing;

import dev.lookahead.Lookahead;
import dev.lookahead.LookaheadQuery;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Reads views in a transaction each, and knows the statements of the last read. */
public final class Reads implements AutoCloseable {

    private record Shared(TestDatabase database, Fixture fixture, Map<String, ?> properties) {}

    private static final Map<Shared, Reads> SHARED = new ConcurrentHashMap<>();

    private final Database database;
    private final Lookahead lookahead;

    private Reads(Database database, Lookahead lookahead) {
        this.database = database;
        this.lookahead = lookahead;
    }

    /** Reads from a database that has the rows of a fixture; shared, so nothing may be written there. */
    public static Reads of(TestDatabase database, Fixture fixture) {
        return shared(new Shared(database, fixture, Map.of()));
    }

    /** The same, where ids travel as padded lists instead of one array. */
    public static Reads withKeysAsList(TestDatabase database, Fixture fixture) {
        return shared(new Shared(database, fixture, Map.of("lookahead.keys", "list")));
    }

    /** Reads from a database of its own, to be closed. */
    public static Reads alone(TestDatabase database, Fixture fixture) {
        return alone(database, fixture, Map.of());
    }

    /** Reads from a database of its own, with more properties for Hibernate; to be closed. */
    public static Reads alone(TestDatabase database, Fixture fixture, Map<String, ?> properties) {
        Database own = database.with(fixture, properties);
        try {
            return new Reads(own, Lookahead.of(own.factory()));
        } catch (RuntimeException refused) {
            own.close();
            throw refused;
        }
    }

    /** The same database, read by another Lookahead. */
    public Reads by(UnaryOperator<Lookahead.Builder> built) {
        return new Reads(
                database, built.apply(Lookahead.builder(database.factory())).build());
    }

    private static Reads shared(Shared key) {
        return SHARED.computeIfAbsent(key, each -> alone(each.database(), each.fixture(), each.properties()));
    }

    /** All rows. */
    public <T> List<T> list(Class<T> view) {
        return read(view, LookaheadQuery::list);
    }

    /** The rows that are asked for. */
    public <T> List<T> list(Class<T> view, UnaryOperator<LookaheadQuery<T>> asked) {
        return read(view, query -> asked.apply(query).list());
    }

    /** How many rows are asked for. */
    public <T> long count(Class<T> view, UnaryOperator<LookaheadQuery<T>> asked) {
        return read(view, query -> asked.apply(query).count());
    }

    /** Whether there is a row of those that are asked for. */
    public <T> boolean exists(Class<T> view, UnaryOperator<LookaheadQuery<T>> asked) {
        return read(view, query -> asked.apply(query).exists());
    }

    /** Anything that a query gives. */
    public <T, R> R read(Class<T> view, Function<LookaheadQuery<T>, R> asked) {
        database.reset();
        return database.factory().fromTransaction(session -> asked.apply(lookahead.query(session, view)));
    }

    /** The SQL of the last read. */
    public List<String> statements() {
        return database.sent();
    }

    /** What reads. */
    public Lookahead lookahead() {
        return lookahead;
    }

    /** What is read from. */
    public Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
