package dev.lookahead.internal.run;

import dev.lookahead.internal.loader.Loads;
import dev.lookahead.internal.loop.LoopStep;
import dev.lookahead.internal.loop.LoopSteps;
import dev.lookahead.internal.plan.Key;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.plan.Wave;
import dev.lookahead.internal.rows.Arrivals;
import dev.lookahead.internal.rows.EarlierSteps;
import dev.lookahead.internal.rows.GivenRows;
import dev.lookahead.internal.rows.Groups;
import dev.lookahead.internal.rows.KeyedRows;
import dev.lookahead.internal.rows.RowIntake;
import dev.lookahead.internal.rows.StepRun;
import dev.lookahead.internal.rows.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gives the steps of a plan what runs them, by what each asks by. Confined to one query. */
final class StepRuns {

    private final PlanStatements statements;
    private final Tables tables;
    private final Arrivals arrivals;
    private final EarlierSteps earlier;
    private final Loads loads;

    StepRuns(PlanStatements statements, Tables tables, Arrivals arrivals, Loads loads) {
        this.statements = statements;
        this.tables = tables;
        this.arrivals = arrivals;
        this.earlier = new EarlierSteps(statements.plan().reuse(), statements::values, tables, arrivals);
        this.loads = loads;
    }

    /** What the steps of a wave ask; loaders that have all their rows are called or wait to be called. */
    List<StepRun> of(Wave wave) {
        Starting starting = new Starting();
        wave.steps().forEach(step -> step.accept(starting));
        return starting.all();
    }

    /** What runs a step that a loop repeats. */
    LoopStep repeated(Step.Rows step) {
        RowIntake intake = RowIntake.ofAny(step, tables, before(step));
        return step.key().accept(new LoopSteps(step, tables, intake, statements.values(step)));
    }

    private int before(Step.Rows step) {
        return statements.statement(step).before();
    }

    private RowIntake intake(Step.Rows step) {
        return statements.bringsNewRows(step)
                ? RowIntake.ofNew(step, tables, before(step))
                : RowIntake.ofAny(step, tables, before(step));
    }

    private AskedOwners owners(Step step) {
        return AskedOwners.of(tables.of(step.owner()), earlier.ofOwners(step));
    }

    /** The steps of one wave. */
    private final class Starting implements Step.Visitor<Starting> {

        private final List<StepRun> runs = new ArrayList<>();
        private final List<KeyedRows> keyed = new ArrayList<>();

        @Override
        public Starting rows(Step.Rows step) {
            return step.key().accept(new StartingRows(step, this));
        }

        @Override
        public Starting elements(Step.Elements step) {
            return add(new ElementsByOwner(step, owners(step), arrivals));
        }

        @Override
        public Starting load(Step.Load step) {
            loads.ready(step);
            return this;
        }

        Starting add(StepRun run) {
            runs.add(run);
            return this;
        }

        Starting add(KeyedRows rows) {
            keyed.add(rows);
            arrivals.put(rows.step(), rows);
            return this;
        }

        /** All of them: those by keys come last, since these may ask together. */
        List<StepRun> all() {
            Map<Object, RowsByKey> together = new LinkedHashMap<>();
            for (KeyedRows rows : keyed) {
                Step.Rows step = rows.step();
                Object with = step.takesAnyRow() ? step.target() : step;
                together.computeIfAbsent(with, each -> new RowsByKey(rows)).add(rows);
            }
            runs.addAll(together.values());
            return runs;
        }
    }

    /** One step that brings related rows. */
    private final class StartingRows implements Key.Visitor<Starting> {

        private final Step.Rows step;
        private final Starting wave;

        StartingRows(Step.Rows step, Starting wave) {
            this.step = step;
            this.wave = wave;
        }

        @Override
        public Starting ownerId(Key.OwnerId key) {
            return wave.add(new RowsByOwner(step, owners(step), intake(step), arrivals));
        }

        @Override
        public Starting relatedId(Key.RelatedId key) {
            return wave.add(new KeyedRows(step, key, tables, earlier.byKey(step)));
        }

        @Override
        public Starting oneOfAlike(Key.OneOfAlike key) {
            return byValues(Groups.byOneOwner(step.relation(), Objects.requireNonNull(statements.values(step))));
        }

        /** Rows whose ids a loader gave; those that are here need not be read. */
        @Override
        public Starting given(Key.Given key) {
            Node owner = step.owner();
            return wave.add(
                    new GivenRows(step, statements.ids(step), tables, arrivals, loads.now(owner.step(key.use()))));
        }

        @Override
        public Starting values(Key.Values key) {
            return byValues(Groups.byValues(step.relation(), Objects.requireNonNull(statements.values(step))));
        }

        private Starting byValues(Groups groups) {
            return wave.add(new RowsByValues(
                    step, tables.of(step.owner()), groups, earlier.ofValues(step), intake(step), arrivals));
        }
    }
}
