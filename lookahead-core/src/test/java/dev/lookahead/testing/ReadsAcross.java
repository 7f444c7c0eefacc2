package dev.lookahead.testing;

import dev.lookahead.Lookahead;
import dev.lookahead.LookaheadQuery;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hibernate.stat.Statistics;

/** Reads views of one database whose edges lead into another, and knows what the last read did in each. */
public final class ReadsAcross {

    private record Shared(TestDatabase database, Fixture fixture, Fixture other) {}

    private static final Map<Shared, ReadsAcross> SHARED = new ConcurrentHashMap<>();

    private final Database own;
    private final Database other;
    private final Lookahead lookahead;

    private ReadsAcross(Database own, Database other, Lookahead lookahead) {
        this.own = own;
        this.other = other;
        this.lookahead = lookahead;
    }

    /** Reads from a database and another, of which one has arrays if there are such; shared, so nothing may be written there. */
    public static ReadsAcross of(TestDatabase database, Fixture fixture, Fixture other) {
        return SHARED.computeIfAbsent(new Shared(database, fixture, other), ReadsAcross::make);
    }

    private static ReadsAcross make(Shared shared) {
        Map<String, ?> counted = Map.of("hibernate.generate_statistics", "true");
        Database own = shared.database().with(shared.fixture(), counted);
        Database other = shared.database().another().with(shared.other(), counted);
        return new ReadsAcross(
                own,
                other,
                Lookahead.builder(own.factory()).with(other.factory()).build());
    }

    /** The same databases, read by another Lookahead. */
    public ReadsAcross by(UnaryOperator<Lookahead.Builder> built) {
        Lookahead.Builder builder = Lookahead.builder(own.factory()).with(other.factory());
        return new ReadsAcross(own, other, built.apply(builder).build());
    }

    /** All rows. */
    public <T> List<T> list(Class<T> view) {
        return read(view, LookaheadQuery::list);
    }

    /** The rows that are asked for. */
    public <T> List<T> list(Class<T> view, UnaryOperator<LookaheadQuery<T>> asked) {
        return read(view, query -> asked.apply(query).list());
    }

    /** Anything that a query gives. */
    public <T, R> R read(Class<T> view, Function<LookaheadQuery<T>, R> asked) {
        forget();
        return own.factory().fromTransaction(session -> asked.apply(lookahead.query(session, view)));
    }

    /** Begins to count anew. */
    public void forget() {
        own.reset();
        other.reset();
        other.factory().getStatistics().clear();
    }

    /** How many statements the last read sent to each database: to the query's own, and to the other. */
    public List<Integer> statements() {
        return List.of(own.sent().size(), other.sent().size());
    }

    /** How many sessions the last read opened in the other database. */
    public long opened() {
        return statistics().getSessionOpenCount();
    }

    /** How many of those are still open. */
    public long leftOpen() {
        return statistics().getSessionOpenCount() - statistics().getSessionCloseCount();
    }

    private Statistics statistics() {
        return other.factory().getStatistics();
    }

    /** What reads. */
    public Lookahead lookahead() {
        return lookahead;
    }

    /** The query's own database. */
    public Database own() {
        return own;
    }

    /** The other database. */
    public Database other() {
        return other;
    }
}
