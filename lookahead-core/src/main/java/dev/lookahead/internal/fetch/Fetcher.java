package dev.lookahead.internal.fetch;

import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Plan;
import dev.lookahead.internal.plan.Step;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs a plan: the roots, then wave after wave. One for each session; confined to its thread. */
public final class Fetcher {

    private final PlanStatements statements;
    private final WaveExecutor executor;
    private final EntityManager entityManager;

    public Fetcher(PlanStatements statements, EntityManager entityManager, KeyStyle style) {
        this.statements = statements;
        this.executor = new HqlExecutor(entityManager, style);
        this.entityManager = entityManager;
    }

    /** Everything that the plan needs for the rows that are asked for. */
    public Fetched fetch(RootRequest request) {
        return new Run(statements.plan(), request).run();
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
        Set<Object> keys = request.ids() == null ? null : new LinkedHashSet<>(request.ids());
        if (keys != null && keys.isEmpty()) {
            return List.of();
        }
        Map<String, @Nullable Object> values = values(statement, request.parameters());
        if (request.limit() != null && request.text().limited() && limits(statement)) {
            values.put(Statement.LIMIT, request.limit());
        }
        if (request.offset() != null
                && request.text().offset()
                && statement.hql().endsWith(OFFSET)) {
            values.put(Statement.OFFSET, request.offset());
        }
        return executor.run(List.of(new Bound(statement, values, keys, request.restriction())))
                .get(0);
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

        Fetched run() {
            List<Row> roots = roots();
            if (!roots.isEmpty()) {
                plan.waves().forEach(this::wave);
            }
            return new Fetched(plan, roots, tables, arrivals, request.parameters());
        }

        private List<Row> roots() {
            List<Row> roots = new ArrayList<>();
            for (Object[] values : block(statements.rows(request.text()), request)) {
                roots.add(arrive(plan.root(), values, 0));
            }
            List<Object> ids = request.ids();
            return ids == null ? roots : asked(ids);
        }

        private List<Row> asked(List<Object> ids) {
            List<Row> roots = new ArrayList<>(ids.size());
            for (Object id : ids) {
                Row row = table(plan.root()).find(id);
                if (row != null) {
                    roots.add(row);
                }
            }
            return roots;
        }

        private void wave(List<Step> steps) {
            List<Step> asking = new ArrayList<>();
            List<Bound> wave = new ArrayList<>();
            for (Step step : steps) {
                Set<Object> keys = keys(step);
                if (!keys.isEmpty()) {
                    Statement statement = statements.statement(step);
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
                    LoaderContext context = new LoaderContext(load.use(), request.parameters(), entityManager);
                    List<Row> rows = table(step.owner()).rows();
                    arrivals[step.number()] = statements.call(load).load(rows, context);
                }
            }
        }

        private Set<Object> keys(Step step) {
            if (step instanceof Step.Load) {
                return Set.of();
            }
            RowTable owners = table(step.owner());
            if (step instanceof Step.Rows rows && rows.key() != null) {
                int column = step.owner().column(rows.key());
                Set<Object> keys = new LinkedHashSet<>();
                for (Row row : owners.rows()) {
                    Object key = row.value(column);
                    if (key != null) {
                        keys.add(key);
                    }
                }
                return keys;
            }
            return owners.ids();
        }

        private void arrive(Step step, List<Object[]> block) {
            RowTable owners = table(step.owner());
            if (step instanceof Step.Elements) {
                arrivals[step.number()] = Arrival.Chains.of(block, owners, null);
            } else if (step instanceof Step.Rows rows && rows.key() != null) {
                Map<Object, Row> found = new HashMap<>();
                for (Object[] values : block) {
                    found.put(values[0], arrive(rows.target(), values, 0));
                }
                arrivals[step.number()] = new Arrival.Keyed(step.owner().column(rows.key()), found);
            } else if (step instanceof Step.Rows rows) {
                int[] children = new int[block.size()];
                for (int i = 0; i < children.length; i++) {
                    children[i] = arrive(rows.target(), block.get(i), 1).number();
                }
                arrivals[step.number()] = Arrival.Chains.of(block, owners, children);
            }
        }

        /** Takes a row in, with the rows that are joined to it. */
        private Row arrive(Node node, Object[] values, int base) {
            Row row = table(node).add(values, base);
            if (row.values() == values && row.base() == base) {
                for (Node.Join join : node.joins()) {
                    int joined = base + node.offset(join);
                    if (values[joined] != null) {
                        arrive(join.target(), values, joined);
                    }
                }
            }
            return row;
        }

        private RowTable table(Node node) {
            return tables[node.number()];
        }
    }
}
