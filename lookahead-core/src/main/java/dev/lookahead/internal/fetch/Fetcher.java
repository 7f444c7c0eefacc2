package dev.lookahead.internal.fetch;

import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Plan;
import dev.lookahead.internal.plan.Step;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs a plan: the roots, then wave after wave. One for each session; confined to its thread. */
public final class Fetcher {

    private final PlanStatements statements;
    private final HqlExecutor executor;
    private final QuerySession session;

    public Fetcher(PlanStatements statements, QuerySession session) {
        this.statements = statements;
        this.executor = new HqlExecutor(session);
        this.session = session;
    }

    /** Everything that the plan needs for the rows that are asked for. */
    public Fetched fetch(RootRequest request) {
        return complete(request, block(statements.rows(request.text()), request));
    }

    /** The same in chunks of so many rows; without further rows nothing is read. */
    public Chunks chunks(RootRequest request, int size) {
        if (request.ids() != null) {
            return byId(request, request.ids(), size);
        }
        if (session.keepsCursors()) {
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
        return new Run(statements.plan(), request).run(rows);
    }

    /** How many rows there are, whatever page is asked for. */
    public long count(RootRequest request) {
        if (request.ids() != null) {
            Set<Object> there = new LinkedHashSet<>();
            block(statements.ids(request.text()), request).forEach(row -> there.add(row[0]));
            return request.ids().stream().filter(there::contains).count();
        }
        List<Object[]> rows = block(statements.count(request.text()), request);
        return ((Number) rows.get(0)[0]).longValue();
    }

    /** Whether there is a row. */
    public boolean exists(RootRequest request) {
        return !block(statements.ids(request.text()), request).isEmpty();
    }

    private List<Object[]> block(Statement statement, RootRequest request) {
        Object[] keys = request.ids() == null ? null : distinct(request.ids(), statement.keyType());
        if (keys != null && keys.length == 0) {
            return List.of();
        }
        return executor.run(List.of(bound(statement, request, keys))).get(0);
    }

    private static Bound bound(Statement statement, RootRequest request, Object @Nullable [] keys) {
        Map<String, @Nullable Object> values = values(statement, request.parameters());
        if (request.limit() != null && request.text().limited() && limits(statement)) {
            values.put(Statement.LIMIT, request.limit());
        }
        if (request.offset() != null
                && request.text().offset()
                && statement.hql().endsWith(OFFSET)) {
            values.put(Statement.OFFSET, request.offset());
        }
        return new Bound(statement, values, keys, request.restriction());
    }

    private static final String OFFSET = ":" + Statement.OFFSET;

    private static boolean limits(Statement statement) {
        return statement.hql().contains(" limit :" + Statement.LIMIT);
    }

    private static Map<String, @Nullable Object> values(Statement statement, Map<String, @Nullable Object> parameters) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        statement.parameters().forEach(name -> values.put(name, parameters.get(name)));
        return values;
    }

    private static Object[] distinct(Collection<Object> keys, Class<?> type) {
        return new LinkedHashSet<>(keys).toArray((Object[]) Array.newInstance(type, 0));
    }

    /** One run of a plan. */
    private final class Run {

        private final Plan plan;
        private final RootRequest request;
        private final RowTable[] tables;
        private final @Nullable Arrival[] arrivals;

        Run(Plan plan, RootRequest request) {
            this.plan = plan;
            this.request = request;
            this.tables = plan.nodes().stream().map(RowTable::new).toArray(RowTable[]::new);
            this.arrivals = new Arrival[plan.steps()];
        }

        Fetched run(List<Object[]> rootBlock) {
            int[] roots = roots(rootBlock);
            if (roots.length > 0) {
                plan.waves().forEach(this::wave);
            }
            return new Fetched(plan, roots, tables, arrivals, request.parameters());
        }

        private int[] roots(List<Object[]> block) {
            int[] roots = new int[block.size()];
            boolean allNew = statements.rootsAreNew();
            for (int i = 0; i < roots.length; i++) {
                roots[i] = arrive(plan.root(), block.get(i), 0, allNew);
            }
            List<Object> ids = request.ids();
            return ids == null ? roots : asked(ids);
        }

        private int[] asked(List<Object> ids) {
            RowTable table = table(plan.root());
            return ids.stream()
                    .mapToInt(table::find)
                    .filter(number -> number != RowTable.NONE)
                    .toArray();
        }

        private void wave(List<Step> steps) {
            List<Step> asking = new ArrayList<>();
            List<Bound> wave = new ArrayList<>();
            for (Step step : steps) {
                if (step instanceof Step.Load) {
                    continue;
                }
                Statement statement = statements.statement(step);
                Object[] keys = keys(step, statement.keyType());
                if (keys.length > 0) {
                    asking.add(step);
                    wave.add(new Bound(statement, values(statement, request.parameters()), keys, null));
                }
            }
            List<List<Object[]>> blocks = executor.run(wave);
            for (int i = 0; i < asking.size(); i++) {
                arrive(asking.get(i), blocks.get(i));
            }
            for (Step step : steps) {
                if (step instanceof Step.Load load) {
                    LoaderContext context = new LoaderContext(load.use(), request.parameters(), session);
                    arrivals[step.number()] = statements.call(load).load(table(step.owner()), context);
                }
            }
        }

        private Object[] keys(Step step, Class<?> type) {
            RowTable owners = table(step.owner());
            if (step instanceof Step.Rows rows && rows.key() != null) {
                int column = step.owner().column(rows.key());
                Set<Object> keys = new LinkedHashSet<>();
                Row row = owners.cursor();
                for (int i = 0; i < owners.size(); i++) {
                    Object key = row.at(i).value(column);
                    if (key != null) {
                        keys.add(key);
                    }
                }
                return distinct(keys, type);
            }
            return owners.ids(type);
        }

        private void arrive(Step step, List<Object[]> block) {
            RowTable owners = table(step.owner());
            if (step instanceof Step.Elements) {
                arrivals[step.number()] = Arrival.Chains.of(block, owners, null);
            } else if (step instanceof Step.Rows rows && rows.key() != null) {
                IdIndex found = new IdIndex(block.size());
                for (Object[] values : block) {
                    found.putIfAbsent(values[0], arrive(rows.target(), values, 0, false));
                }
                arrivals[step.number()] = new Arrival.Keyed(step.owner().column(rows.key()), found);
            } else if (step instanceof Step.Rows rows) {
                boolean allNew = statements.bringsNewRows(rows);
                int[] children = new int[block.size()];
                for (int i = 0; i < children.length; i++) {
                    children[i] = arrive(rows.target(), block.get(i), 1, allNew);
                }
                arrivals[step.number()] = Arrival.Chains.of(block, owners, children);
            }
        }

        /** Takes a row in, with the rows that are joined to it. */
        private int arrive(Node node, Object[] values, int base, boolean isNew) {
            RowTable table = table(node);
            int before = table.size();
            int number = isNew ? table.addNew(values, base) : table.add(values, base);
            if (number == before) {
                for (Node.Join join : node.joins()) {
                    int joined = base + node.offset(join);
                    if (values[joined] != null) {
                        arrive(join.target(), values, joined, false);
                    }
                }
            }
            return number;
        }

        private RowTable table(Node node) {
            return tables[node.number()];
        }
    }
}
