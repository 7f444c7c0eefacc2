package dev.lookahead.internal.loop;

import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.rows.RowIntake;
import dev.lookahead.internal.rows.Tables;
import java.lang.reflect.Array;
import java.util.List;

/** Asks for related rows by the ids of their owners. */
final class LoopRowsByOwner extends LoopStep {

    private final RowIntake intake;

    LoopRowsByOwner(Step.Rows step, Tables tables, RowIntake intake) {
        super(step, tables);
        this.intake = intake;
    }

    @Override
    public Object[] keys(Class<?> type) {
        Object[] ids = (Object[]) Array.newInstance(type, owners.size());
        for (int i = 0; i < ids.length; i++) {
            ids[i] = ownerRows.id(owners.get(i));
        }
        owners.clear();
        return ids;
    }

    @Override
    public void arrive(List<Object[]> block) {
        int[] children = intake.take(block);
        for (int i = children.length - 1; i >= 0; i--) {
            int owner = ownerRows.owner(step.toString(), block, i);
            chains.add(owner, children[i], block.get(i));
        }
    }
}
