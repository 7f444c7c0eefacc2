package dev.lookahead.internal.rows;

import dev.lookahead.internal.plan.Reuse;
import dev.lookahead.internal.plan.Step;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What other steps have brought that a step need not ask for: those over the same edge, and its other side. Confined to one query. */
public final class EarlierSteps {

    private final Reuse reuse;
    private final Function<Step.Rows, @Nullable OwnerValues> values;
    private final Tables tables;
    private final Arrivals arrivals;

    /**
     * What is brought so far.
     *
     * @param values the values that a step asks by, or null where it asks by ids
     */
    public EarlierSteps(
            Reuse reuse, Function<Step.Rows, @Nullable OwnerValues> values, Tables tables, Arrivals arrivals) {
        this.reuse = reuse;
        this.values = values;
        this.tables = tables;
        this.arrivals = arrivals;
    }

    /** What belongs to owners of a step that asks by their ids, or null where nothing can be here. */
    public KnownOwners.@Nullable Known ofOwners(Step step) {
        List<Step> before = reuse.before(step);
        if (!before.isEmpty()) {
            return KnownOwners.Known.anyOf(before.stream()
                    .map(each -> SameEdge.ofOwners(step, each, tables, chains(each)))
                    .toList());
        }
        Reuse.OtherSide side = reuse.otherSide(step);
        return side == null
                ? null
                : step.relatedRows()
                        .map(rows -> new OtherSide(rows, side, tables))
                        .orElse(null);
    }

    /** The same of a step that asks by their values. */
    public KnownOwners.@Nullable Known ofValues(Step.Rows step) {
        List<Step> before = reuse.before(step);
        return before.isEmpty()
                ? null
                : KnownOwners.Known.anyOf(before.stream()
                        .map(each -> SameEdge.ofValues(
                                step, values(step), each, values((Step.Rows) each), tables, chains(each)))
                        .toList());
    }

    private OwnerValues values(Step.Rows step) {
        return Objects.requireNonNull(values.apply(step));
    }

    private Arrival.Chains chains(Step before) {
        return (Arrival.Chains) Objects.requireNonNull(arrivals.of(before));
    }

    /** The rows that other steps have asked for by such keys as a step holds. */
    public List<KeyedRows> byKey(Step.Rows step) {
        return reuse.before(step).stream()
                .map(before -> (KeyedRows) Objects.requireNonNull(arrivals.of(before)))
                .toList();
    }
}
