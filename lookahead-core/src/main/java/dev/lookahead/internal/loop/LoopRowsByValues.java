package dev.lookahead.internal.loop;

import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.rows.Groups;
import dev.lookahead.internal.rows.IntList;
import dev.lookahead.internal.rows.RowIntake;
import dev.lookahead.internal.rows.Tables;
import java.util.ArrayList;
import java.util.List;

/** Asks for related rows by values of their owners, once for all owners that agree in these. */
final class LoopRowsByValues extends LoopStep {

    private final RowIntake intake;
    private final Groups groups;
    private final List<IntList> children = new ArrayList<>();

    LoopRowsByValues(Step.Rows step, Tables tables, RowIntake intake, Groups groups) {
        super(step, tables);
        this.intake = intake;
        this.groups = groups;
    }

    @Override
    public Object[] keys(Class<?> type) {
        eachOwner((owner, row) -> groups.of(row));
        while (children.size() < groups.size()) {
            children.add(new IntList());
        }
        return groups.ask(type);
    }

    @Override
    public void arrive(List<Object[]> block) {
        for (Object[] values : groups.related(block)) {
            children.get(groups.answered(values)).add(intake.take(values));
        }
        eachOwner((owner, row) -> {
            int group = groups.of(row);
            if (group != Groups.NONE) {
                IntList related = children.get(group);
                for (int at = related.size() - 1; at >= 0; at--) {
                    chains.add(owner, related.get(at), NO_ROW);
                }
            }
        });
        owners.clear();
    }
}
