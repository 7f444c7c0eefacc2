package dev.lookahead.internal.run;

import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.rows.Arrivals;
import dev.lookahead.internal.rows.StepRun;
import java.util.List;

/** Asks for the values of collections by the ids of their owners. */
record ElementsByOwner(Step.Elements step, AskedOwners owners, Arrivals arrivals) implements StepRun {

    @Override
    public Object[] keys(Class<?> type) {
        return owners.ids(type);
    }

    @Override
    public void arrive(List<Object[]> block) {
        arrivals.put(step, owners.with(step.toString(), block, null));
    }
}
