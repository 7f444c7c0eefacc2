package dev.lookahead.internal.run;

import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.rows.Arrival;
import dev.lookahead.internal.rows.Arrivals;
import dev.lookahead.internal.rows.Groups;
import dev.lookahead.internal.rows.KnownOwners;
import dev.lookahead.internal.rows.Row;
import dev.lookahead.internal.rows.RowIntake;
import dev.lookahead.internal.rows.RowTable;
import dev.lookahead.internal.rows.StepRun;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for related rows by values of their owners, once for all owners that agree in these. */
final class RowsByValues implements StepRun {

    private final Step.Rows step;
    private final RowTable owners;
    private final Groups groups;
    private final KnownOwners.@Nullable Known known;
    private final RowIntake intake;
    private final Arrivals arrivals;
    private final int[] groupOfOwner;

    /**
     * A step.
     *
     * @param known what is known already of some owners, or null where nothing is
     */
    RowsByValues(
            Step.Rows step,
            RowTable owners,
            Groups groups,
            KnownOwners.@Nullable Known known,
            RowIntake intake,
            Arrivals arrivals) {
        this.step = step;
        this.owners = owners;
        this.groups = groups;
        this.known = known;
        this.intake = intake;
        this.arrivals = arrivals;
        this.groupOfOwner = new int[owners.size()];
        Row row = owners.cursor();
        for (int i = 0; i < groupOfOwner.length; i++) {
            groupOfOwner[i] = known != null && known.of(i) ? Groups.NONE : groups.of(row.at(i));
        }
    }

    @Override
    public Step step() {
        return step;
    }

    @Override
    public Object[] keys(Class<?> type) {
        return groups.ask(type);
    }

    @Override
    public void arrive(List<Object[]> block) {
        List<Object[]> related = groups.related(block);
        Arrival.Chains came = Arrival.Chains.of(related, groups, groupOfOwner, intake.take(related));
        arrivals.put(step, known == null ? came : new KnownOwners(owners, known).with(came));
    }
}
