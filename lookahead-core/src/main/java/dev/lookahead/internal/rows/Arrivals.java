package dev.lookahead.internal.rows;

import dev.lookahead.internal.plan.Step;
import org.jspecify.annotations.Nullable;

/** What the steps of a plan have brought so far. Confined to one query. */
public final class Arrivals {

    private final @Nullable Arrival[] byStep;

    /** Nothing yet, of so many steps. */
    public Arrivals(int steps) {
        this.byStep = new Arrival[steps];
    }

    public void put(Step step, Arrival arrival) {
        byStep[step.number()] = arrival;
    }

    /** What a step brought, or null where it has not run. */
    public @Nullable Arrival of(Step step) {
        return byStep[step.number()];
    }
}
