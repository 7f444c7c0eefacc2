package dev.lookahead.internal.rows;

import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Plan;
import dev.lookahead.internal.plan.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a plan need not read.
 *
 * @param roots the query's own rows, as a statement would give them
 * @param related rows that keys of theirs lead to, by their nodes
 * @param all whether that is all of the plan
 */
public record RowsAtHand(List<Object[]> roots, Map<Node, List<Object[]>> related, boolean all) {

    /** All that a plan wants of known rows, or nothing where it is not known of each of them. */
    public static Optional<RowsAtHand> of(Plan plan, Collection<KnownRow> rows, KnownRuns runs) {
        List<Object[]> roots = new ArrayList<>(rows.size());
        for (KnownRow row : rows) {
            Object[] run = runs.run(plan.root(), row);
            if (run == null) {
                return Optional.empty();
            }
            roots.add(run);
        }
        Map<Node, List<Object[]>> related = new HashMap<>();
        boolean all = true;
        for (Step step : plan.root().steps()) {
            int number = 0;
            for (KnownRow row : rows) {
                all &= step.accept(new Here(runs, row, roots.get(number++), related));
            }
        }
        return Optional.of(new RowsAtHand(roots, related, all));
    }

    /** Finds what a step brings for a row, and says whether that is here. */
    @SuppressWarnings("ArrayRecordComponent") // Read only, never compared.
    private record Here(
            KnownRuns runs, KnownRow row, @Nullable Object[] run, Map<Node, List<Object[]>> related)
            implements Step.Visitor<Boolean> {

        @Override
        public Boolean rows(Step.Rows step) {
            Optional<List<Object[]>> here = runs.related(step, row, run);
            here.filter(found -> !found.isEmpty())
                    .ifPresent(found -> related.computeIfAbsent(step.target(), node -> new ArrayList<>())
                            .addAll(found));
            return here.isPresent();
        }

        @Override
        public Boolean elements(Step.Elements step) {
            return false;
        }

        @Override
        public Boolean load(Step.Load step) {
            return false;
        }
    }
}
