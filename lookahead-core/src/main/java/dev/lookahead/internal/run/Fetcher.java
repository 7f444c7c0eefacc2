package dev.lookahead.internal.run;

import dev.lookahead.internal.database.KeyStyle;
import dev.lookahead.internal.database.Sessions;
import dev.lookahead.internal.rows.IdIndex;
import dev.lookahead.internal.rows.RowsAtHand;
import dev.lookahead.internal.write.Statement;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs a plan: the roots, then wave after wave. One for each run; confined to its thread, and closed with it. */
public final class Fetcher implements AutoCloseable {

    /** How many ids are tried where only the first rows are wanted. */
    private static final int FIRST = 100;

    private final StatementsByUnit byUnit;
    private final PlanStatements statements;
    private final StatementExecutor executor;
    private final Sessions sessions;
    private final EntityBatches entities;

    /**
     * What runs a plan.
     *
     * @param written gives the plan's statements for a way that keys travel
     * @param sessions which are closed with this
     */
    public Fetcher(Function<KeyStyle, PlanStatements> written, Sessions sessions, StatementExecutor.Factory executors) {
        this.byUnit = new StatementsByUnit(written, sessions);
        this.statements = byUnit.own();
        this.executor = executors.in(sessions::of);
        this.sessions = sessions;
        this.entities = new EntityBatches(byUnit, sessions, executors);
    }

    /** Everything that the plan needs for the rows that are asked for. */
    public Fetched fetch(RootRequest request) {
        check(request);
        return complete(request, block(statements.rows(request.text()), request));
    }

    private void check(RootRequest request) {
        check();
        statements.check(statements.rows(request.text()), request, sessions);
    }

    /** The same for rows of the query that are here. */
    public Fetched fetch(RootRequest request, RowsAtHand rows) {
        check();
        return run(request).run(rows);
    }

    /**
     * The same for those rows only that come first of the ones that are asked for by id. Most ids have a row; so
     * the others are not asked for unless too many of the first have none.
     */
    public Fetched first(RootRequest request, int most) {
        check(request);
        List<Object> ids = Objects.requireNonNull(request.ids());
        int tried = Math.min(ids.size(), Math.max(most, FIRST));
        List<Object[]> rows =
                new ArrayList<>(block(statements.rows(request.text()), request.withIds(ids.subList(0, tried))));
        List<Object> first = first(ids.subList(0, tried), rows, most);
        if (first.size() < most && tried < ids.size()) {
            Set<Object> others = new LinkedHashSet<>(ids.subList(tried, ids.size()));
            ids.subList(0, tried).forEach(others::remove);
            rows.addAll(block(statements.rows(request.text()), request.withIds(List.copyOf(others))));
            first = first(ids, rows, most);
        }
        AskedIds there = there(first, rows);
        List<Object[]> chosen =
                first.stream().map(there::number).distinct().map(rows::get).toList();
        return complete(request.withIds(first), chosen);
    }

    private void check() {
        statements.joinTableFilters().refuse(sessions.own().hibernate());
    }

    private List<Object> first(List<Object> ids, List<Object[]> rows, int most) {
        return ids.stream().filter(there(ids, rows)::has).limit(most).toList();
    }

    private AskedIds there(List<Object> ids, List<Object[]> rows) {
        return new AskedIds(statements.plan().root().row(), ids, rows, new Spellings(byUnit, sessions));
    }

    /**
     * The same in chunks of so many rows; without further rows nothing is read. Whoever closes the chunks
     * closes this.
     */
    public Chunks chunks(RootRequest request, int size) {
        return new LastChunks(open(request, size), this);
    }

    private Chunks open(RootRequest request, int size) {
        check(request);
        if (request.ids() != null) {
            return byId(request, request.ids(), size);
        }
        if (sessions.own().keepsCursors()) {
            Cursor cursor = executor.open(bound(statements.rows(request.text()), request, null), size);
            return new CursorChunks(cursor, rows -> complete(request, rows));
        }
        return byId(request, idsInOrder(request, size), size);
    }

    private Chunks byId(RootRequest request, List<Object> ids, int size) {
        return new KeyedChunks(ids, size, some -> fetch(request.withIds(some)));
    }

    private List<Object> idsInOrder(RootRequest request, int size) {
        List<Object> ids = new ArrayList<>();
        try (Cursor cursor = executor.open(bound(statements.order(request.text()), request, null), size)) {
            List<Object[]> rows = cursor.next();
            while (!rows.isEmpty()) {
                rows.forEach(row -> ids.add(row[0]));
                rows = cursor.next();
            }
        }
        return ids;
    }

    /** What belongs to rows of the query. */
    private Fetched complete(RootRequest request, List<Object[]> rows) {
        return run(request).run(rows);
    }

    private PlanRun run(RootRequest request) {
        return new PlanRun(byUnit, request, executor, sessions, entities);
    }

    /** How many rows there are, whatever page is asked for. */
    public long count(RootRequest request) {
        if (request.ids() != null) {
            AskedIds there = there(request.ids(), block(statements.ids(request.text()), request));
            return request.ids().stream().filter(there::has).count();
        }
        List<Object[]> rows = block(statements.count(request.text()), request);
        return ((Number) rows.get(0)[0]).longValue();
    }

    /** Whether there is a row. */
    public boolean exists(RootRequest request) {
        return !block(statements.ids(request.text()), request).isEmpty();
    }

    private List<Object[]> block(Statement statement, RootRequest request) {
        Object[] keys = request.ids() == null
                ? null
                : distinct(request.ids(), statement.keys().keyType());
        if (keys != null && keys.length == 0) {
            return List.of();
        }
        return executor.run(List.of(bound(statement, request, keys))).get(0);
    }

    private BoundStatement bound(Statement statement, RootRequest request, Object @Nullable [] keys) {
        Map<String, @Nullable Object> values = statement.values(request.parameters());
        statement.slice().bind(values, request.limit(), request.offset());
        return new BoundStatement(statement, byUnit.unit(), values, keys, request.restriction());
    }

    @Override
    public void close() {
        sessions.close();
    }

    private static Object[] distinct(Collection<Object> keys, Class<?> type) {
        IdIndex known = new IdIndex(keys.size());
        return keys.stream()
                .filter(key -> known.putIfAbsent(key, 0) == IdIndex.NONE)
                .toArray(size -> (Object[]) Array.newInstance(type, size));
    }
}
