package dev.lookahead.internal.run;

import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.rows.Arrivals;
import dev.lookahead.internal.rows.RowIntake;
import dev.lookahead.internal.rows.StepRun;
import java.util.List;

/** Asks for related rows by the ids of their owners. */
record RowsByOwner(Step.Rows step, AskedOwners owners, RowIntake intake, Arrivals arrivals) implements StepRun {

    @Override
    public Object[] keys(Class<?> type) {
        return owners.ids(type);
    }

    @Override
    public void arrive(List<Object[]> block) {
        arrivals.put(step, owners.with(step.toString(), block, intake.take(block)));
    }
}
