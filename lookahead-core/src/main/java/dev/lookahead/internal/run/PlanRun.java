package dev.lookahead.internal.run;

import dev.lookahead.internal.database.QuerySession;
import dev.lookahead.internal.database.Sessions;
import dev.lookahead.internal.form.RelationPath;
import dev.lookahead.internal.loader.LoaderContext;
import dev.lookahead.internal.loader.LoaderGroup;
import dev.lookahead.internal.loader.Loads;
import dev.lookahead.internal.loop.LoopRows;
import dev.lookahead.internal.loop.LoopRun;
import dev.lookahead.internal.loop.LoopStep;
import dev.lookahead.internal.plan.Key;
import dev.lookahead.internal.plan.Loop;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Plan;
import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.plan.Wave;
import dev.lookahead.internal.rows.Arrival;
import dev.lookahead.internal.rows.EarlierSteps;
import dev.lookahead.internal.rows.GivenRows;
import dev.lookahead.internal.rows.Groups;
import dev.lookahead.internal.rows.KeyedRows;
import dev.lookahead.internal.rows.KnownOwners;
import dev.lookahead.internal.rows.OwnerValues;
import dev.lookahead.internal.rows.RelatedRows;
import dev.lookahead.internal.rows.Row;
import dev.lookahead.internal.rows.RowTable;
import dev.lookahead.internal.rows.RowsAtHand;
import dev.lookahead.internal.rows.Tables;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.write.Statement;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One run of a plan: takes the roots in, and then sends wave after wave. Confined to its thread. */
final class PlanRun {

    private final StatementsByUnit byUnit;
    private final PlanStatements statements;
    private final Plan plan;
    private final RootRequest request;
    private final WaveExecutor executor;
    private final Sessions sessions;
    private final Tables tables;
    private final @Nullable Arrival[] arrivals;
    private final EarlierSteps earlier;
    private final @Nullable LoopRows[] loops;
    private final Loads loads;
    private int[] roots = {};

    PlanRun(StatementsByUnit byUnit, RootRequest request, WaveExecutor executor, Sessions sessions) {
        this.byUnit = byUnit;
        this.statements = byUnit.own();
        this.plan = statements.plan();
        this.request = request;
        this.executor = executor;
        this.sessions = sessions;
        this.tables = new Tables(plan, statements.ranges(), new Spellings(byUnit, sessions));
        this.arrivals = new Arrival[plan.steps()];
        this.earlier = new EarlierSteps(plan.reuse(), statements::values, tables, arrivals);
        this.loops = new LoopRows[plan.loops().size()];
        this.loads = new Loads(statements::loader, tables::of, this::context);
    }

    /**
     * What a step asks.
     *
     * @param keys the distinct keys; without any nothing is sent
     * @param arrive files what comes
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed over once, never compared.
    private record Question(Step step, Object[] keys, Consumer<List<Object[]>> arrive) {}

    Fetched run(RowsAtHand rows) {
        rows.related().forEach((node, block) -> block.forEach(row -> tables.arrive(node, row, 0, false)));
        return run(rows.roots());
    }

    Fetched run(List<Object[]> rootBlock) {
        roots = roots(rootBlock);
        if (roots.length > 0) {
            try {
                plan.waves().forEach(this::wave);
                loads.finish((step, values) -> arrivals[step.number()] = values);
            } finally {
                loads.cancel();
            }
        }
        return new Fetched(roots, tables, arrivals, loops, request.parameters(), entities());
    }

    /** What reads entities when they are asked for, with the sessions of now: that of the query outlives the run. */
    private Map<Node, EntityBatch> entities() {
        Map<Node, EntityBatch> entities = new HashMap<>();
        for (Node node : plan.nodes()) {
            if (statements.readsEntities(node) && tables.of(node).size() > 0) {
                entities.put(node, entities(node));
            }
        }
        return entities;
    }

    private EntityBatch entities(Node node) {
        String unit = node.row().unit();
        Statement statement = byUnit.entities(node);
        Object[] ids = tables.of(node).ids(statement.keys().keyType());
        BoundStatement bound = new BoundStatement(statement, unit, Map.of(), ids, null);
        QuerySession session = sessions.of(unit);
        return new EntityBatch(
                JavaType.simple(node.row().entity()),
                () -> new HqlExecutor(any -> session).run(List.of(bound)).get(0));
    }

    private LoaderContext context(LoaderGroup group) {
        return new LoaderContext(
                group.use(), group.call().isAsynchronous(), request.parameters(), () -> sessions.of(group.unit()));
    }

    private int[] roots(List<Object[]> block) {
        int[] numbers = new int[block.size()];
        boolean allNew = statements.rootsAreNew();
        tables.of(plan.root()).expect(block.size());
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = tables.arrive(plan.root(), block.get(i), 0, allNew);
        }
        List<Object> ids = request.ids();
        return ids == null ? numbers : asked(ids);
    }

    private int[] asked(List<Object> ids) {
        RowTable table = tables.of(plan.root());
        Set<Object> without = new LinkedHashSet<>(ids);
        without.removeIf(id -> table.find(id) != RowTable.NONE);
        table.learn(without, table.size() > ids.size() - without.size());
        return ids.stream()
                .mapToInt(table::find)
                .filter(number -> number != RowTable.NONE)
                .toArray();
    }

    private void wave(Wave wave) {
        List<Question> questions = new ArrayList<>();
        List<Step.Rows> keyed = new ArrayList<>();
        for (Step step : wave.steps()) {
            Groups groups = step instanceof Step.Rows rows ? groups(rows) : null;
            if (step instanceof Step.Rows rows && rows.key().relatedId().isPresent()) {
                keyed.add(rows);
            } else if (step instanceof Step.Rows rows && rows.key() instanceof Key.Given given) {
                questions.add(byGivenIds(rows, given));
            } else if (step instanceof Step.Rows rows && groups != null) {
                questions.add(byValues(rows, groups));
            } else if (step instanceof Step.Load load) {
                loads.ready(load);
            } else {
                questions.add(byOwner(step));
            }
        }
        questions.addAll(byKey(keyed));
        ask(questions);
        wave.loops().forEach(this::loop);
    }

    /** Nothing is asked for owners of which it is known what belongs to them. */
    private Question byOwner(Step step) {
        RowTable owners = tables.of(step.owner());
        KnownOwners.Known known = earlier.ofOwners(step);
        if (known == null) {
            return new Question(step, owners.ids(keyType(step)), block -> file(step, block));
        }
        KnownOwners here = new KnownOwners(owners, known);
        return new Question(
                step,
                here.others(keyType(step)),
                block -> arrivals[step.number()] =
                        here.with(Arrival.Chains.of(step.toString(), block, owners, children(step, block))));
    }

    /** The owners by their values, for a step that asks by such. */
    private @Nullable Groups groups(Step.Rows step) {
        OwnerValues values = statements.values(step);
        return values == null ? null : new Groups(step.relation(), values, step.key() instanceof Key.OneOfAlike);
    }

    private Question byValues(Step.Rows step, Groups groups) {
        RowTable owners = tables.of(step.owner());
        KnownOwners.Known known = earlier.ofValues(step);
        int[] groupOfOwner = new int[owners.size()];
        Row row = owners.cursor();
        for (int i = 0; i < groupOfOwner.length; i++) {
            groupOfOwner[i] = known != null && known.of(i) ? Groups.NONE : groups.of(row.at(i));
        }
        return new Question(step, groups.ask(keyType(step)), block -> {
            List<Object[]> related = groups.related(block);
            Arrival.Chains came = Arrival.Chains.of(related, groups, groupOfOwner, children(step, related));
            arrivals[step.number()] = known == null ? came : new KnownOwners(owners, known).with(came);
        });
    }

    /** Rows whose ids a loader gave; those that are here need not be read. */
    private Question byGivenIds(Step.Rows step, Key.Given key) {
        GivenRows rows = new GivenRows(step, statements.ids(step), tables);
        Set<Object> missing = rows.missing(loads.now(step.owner().step(key.use())));
        Object[] none = (Object[]) Array.newInstance(keyType(step), 0);
        return new Question(
                step, missing.toArray(none), block -> arrivals[step.number()] = rows.arrive(block, missing));
    }

    /** Steps that want rows of one node, whichever their keys name, ask for them together. */
    private List<Question> byKey(List<Step.Rows> steps) {
        Map<Object, Set<Object>> keys = new LinkedHashMap<>();
        Map<Object, KeyedRows> asking = new LinkedHashMap<>();
        for (Step.Rows step : steps) {
            KeyedRows rows = new KeyedRows(step, step.key().relatedId().orElseThrow(), tables, earlier.byKey(step));
            arrivals[step.number()] = rows;
            Object together = step.takesAnyRow() ? step.target() : step;
            asking.putIfAbsent(together, rows);
            rows.missing(keys.computeIfAbsent(together, each -> new LinkedHashSet<>()));
        }
        return asking.entrySet().stream()
                .map(each -> question(each.getValue(), keys.getOrDefault(each.getKey(), Set.of())))
                .toList();
    }

    private Question question(KeyedRows rows, Set<Object> keys) {
        Object[] none = (Object[]) Array.newInstance(keyType(rows.step()), 0);
        return new Question(rows.step(), keys.toArray(none), block -> rows.arrive(block, keys));
    }

    private void loop(Loop loop) {
        LoopRun run = new LoopRun(loop, tables, this::groups);
        loops[loop.number()] = run.run(
                this::entering,
                level -> ask(level.stream().map(step -> question(step)).toList()));
        run.steps().forEach(each -> arrivals[each.step.number()] = each.arrival());
    }

    private Question question(LoopStep step) {
        Statement statement = statements.statement(step.step);
        return new Question(
                step.step, step.keys(statement.keys().keyType()), block -> step.arrive(block, statement.before()));
    }

    private void entering(Loop.Entry entry, IntConsumer rows) {
        Loop.Link link = entry.link();
        if (link == null) {
            Arrays.stream(roots)
                    .map(root -> tables.translate(plan.root(), root, entry.target()))
                    .forEach(rows);
            return;
        }
        RelatedRows related = link.relation().joined()
                ? RelatedRows.joined(link, tables)
                : RelatedRows.here(arrivals[link.owner().step(link.relation()).number()], link, tables);
        for (int owner = 0; owner < tables.of(link.owner()).size(); owner++) {
            related.of(owner, rows);
        }
    }

    private Class<?> keyType(Step step) {
        return statements.statement(step).keys().keyType();
    }

    private void ask(List<Question> questions) {
        List<BoundStatement> wave = new ArrayList<>();
        for (Question question : questions) {
            if (question.keys().length > 0) {
                Step step = question.step();
                Statement statement = byUnit.of(step);
                wave.add(new BoundStatement(
                        statement, step.unit(), statement.values(request.parameters()), question.keys(), null));
            }
        }
        Iterator<List<Object[]>> blocks = executor.run(wave).iterator();
        for (Question question : questions) {
            List<Object[]> block = question.keys().length > 0 ? blocks.next() : List.of();
            if (question.step() instanceof Step.Rows rows
                    && rows.relation().path() instanceof RelationPath.References) {
                block.forEach(PlanRun::identify);
            }
            question.arrive().accept(block);
        }
    }

    private void file(Step step, List<Object[]> block) {
        RowTable owners = tables.of(step.owner());
        arrivals[step.number()] = Arrival.Chains.of(step.toString(), block, owners, children(step, block));
    }

    private int @Nullable [] children(Step step, List<Object[]> block) {
        return step instanceof Step.Rows rows ? children(rows, block) : null;
    }

    /** Takes the related rows in, and gives their numbers. */
    private int[] children(Step.Rows step, List<Object[]> block) {
        boolean allNew = statements.bringsNewRows(step);
        int before = statements.statement(step).before();
        tables.of(step.target()).expect(block.size());
        int[] children = new int[block.size()];
        for (int i = 0; i < children.length; i++) {
            children[i] = tables.arrive(step.target(), block.get(i), before, allNew);
        }
        return children;
    }

    /** Both its type and its key tell a reference from others: together they stand for the id that it has none of. */
    private static void identify(Object[] reference) {
        reference[1] = Arrays.asList(reference[2], reference[3]);
    }
}
