package dev.lookahead.internal.loop;

import dev.lookahead.internal.plan.Key;
import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.rows.KeyedRows;
import dev.lookahead.internal.rows.RowTable;
import dev.lookahead.internal.rows.Tables;
import java.lang.reflect.Array;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Asks for related rows by the keys that their owners hold. */
final class LoopRowsByKey extends LoopStep {

    private final KeyedRows rows;
    private final Set<Object> missing = new LinkedHashSet<>();

    LoopRowsByKey(Step.Rows step, Key.RelatedId key, Tables tables) {
        super(step, tables);
        this.rows = new KeyedRows(step, key, tables, List.of());
    }

    @Override
    public Object[] keys(Class<?> type) {
        missing.clear();
        eachOwner((owner, row) -> rows.missing(row, missing));
        return missing.toArray((Object[]) Array.newInstance(type, 0));
    }

    @Override
    public void arrive(List<Object[]> block) {
        rows.arrive(block, missing);
        eachOwner((owner, row) -> {
            int child = rows.find(row);
            if (child != RowTable.NONE) {
                chains.add(owner, child, NO_ROW);
            }
        });
        owners.clear();
    }
}
