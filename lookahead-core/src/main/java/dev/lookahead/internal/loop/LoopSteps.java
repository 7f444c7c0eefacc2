package dev.lookahead.internal.loop;

import dev.lookahead.internal.plan.Key;
import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.rows.Groups;
import dev.lookahead.internal.rows.OwnerValues;
import dev.lookahead.internal.rows.RowIntake;
import dev.lookahead.internal.rows.Tables;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives a step of a loop what runs it, with nothing asked yet.
 *
 * @param intake takes in rows that may be here
 * @param values the values of its owners that it asks by, or null where it asks by ids
 */
public record LoopSteps(
        Step.Rows step,
        Tables tables,
        RowIntake intake,
        @Nullable OwnerValues values) implements Key.Visitor<LoopStep> {

    @Override
    public LoopStep ownerId(Key.OwnerId key) {
        return new LoopRowsByOwner(step, tables, intake);
    }

    @Override
    public LoopStep relatedId(Key.RelatedId key) {
        return new LoopRowsByKey(step, key, tables);
    }

    @Override
    public LoopStep oneOfAlike(Key.OneOfAlike key) {
        return new LoopRowsByValues(
                step, tables, intake, Groups.byOneOwner(step.relation(), Objects.requireNonNull(values)));
    }

    @Override
    public LoopStep given(Key.Given key) {
        throw new IllegalStateException("a loader cannot give the rows of each level: " + step);
    }

    @Override
    public LoopStep values(Key.Values key) {
        return new LoopRowsByValues(
                step, tables, intake, Groups.byValues(step.relation(), Objects.requireNonNull(values)));
    }
}
