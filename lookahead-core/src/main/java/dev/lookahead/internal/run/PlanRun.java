package dev.lookahead.internal.run;

import dev.lookahead.internal.database.Sessions;
import dev.lookahead.internal.loader.LoaderContext;
import dev.lookahead.internal.loader.LoaderGroup;
import dev.lookahead.internal.loader.Loads;
import dev.lookahead.internal.loop.LoopEntries;
import dev.lookahead.internal.loop.LoopRows;
import dev.lookahead.internal.loop.LoopRun;
import dev.lookahead.internal.plan.Loop;
import dev.lookahead.internal.plan.Plan;
import dev.lookahead.internal.plan.Wave;
import dev.lookahead.internal.rows.Arrivals;
import dev.lookahead.internal.rows.RowTable;
import dev.lookahead.internal.rows.RowsAtHand;
import dev.lookahead.internal.rows.Tables;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run of a plan: takes the roots in, and then sends wave after wave. Confined to its thread. */
final class PlanRun {

    private final PlanStatements statements;
    private final Plan plan;
    private final RootRequest request;
    private final Sessions sessions;
    private final Tables tables;
    private final Arrivals arrivals;
    private final @Nullable LoopRows[] loops;
    private final Loads loads;
    private final StepRuns runs;
    private final StepSender sender;
    private final EntityBatches entities;

    PlanRun(
            StatementsByUnit byUnit,
            RootRequest request,
            StatementExecutor executor,
            Sessions sessions,
            EntityBatches entities) {
        this.statements = byUnit.own();
        this.plan = statements.plan();
        this.request = request;
        this.sessions = sessions;
        this.tables = new Tables(plan, statements.ranges(), new Spellings(byUnit, sessions));
        this.arrivals = new Arrivals(plan.steps());
        this.loops = new LoopRows[plan.loops().size()];
        this.loads = new Loads(statements::loader, tables::of, this::context);
        this.runs = new StepRuns(statements, tables, arrivals, loads);
        this.sender = new StepSender(byUnit, request.parameters(), executor);
        this.entities = entities;
    }

    private LoaderContext context(LoaderGroup group) {
        return new LoaderContext(
                group.use(), group.call().isAsynchronous(), request.parameters(), () -> sessions.of(group.unit()));
    }

    Fetched run(RowsAtHand rows) {
        rows.related().forEach((node, block) -> block.forEach(row -> tables.arrive(node, row, 0, false)));
        return run(rows.roots());
    }

    Fetched run(List<Object[]> rootBlock) {
        int[] roots = roots(rootBlock);
        if (roots.length > 0) {
            LoopEntries entries = new LoopEntries(plan.root(), roots, tables, arrivals);
            try {
                plan.waves().forEach(wave -> run(wave, entries));
                loads.finish(arrivals::put);
            } finally {
                loads.cancel();
            }
        }
        return new Fetched(roots, tables, arrivals, loops, request.parameters(), entities.of(tables));
    }

    private void run(Wave wave, LoopEntries entries) {
        sender.send(runs.of(wave));
        for (Loop loop : wave.loops()) {
            LoopRun run = new LoopRun(loop, tables, runs::repeated);
            loops[loop.number()] = run.run(entries, sender::send);
            run.file(arrivals);
        }
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
}
