package dev.lookahead.internal.run;

import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.rows.KeyedRows;
import dev.lookahead.internal.rows.StepRun;
import java.lang.reflect.Array;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Asks for rows by the keys that owners hold. Steps that want rows of one node, whichever their keys name, ask for them
 * together: by the statement of the first.
 */
final class RowsByKey implements StepRun {

    private final KeyedRows first;
    private final Set<Object> keys = new LinkedHashSet<>();

    RowsByKey(KeyedRows first) {
        this.first = first;
    }

    /** Adds the keys that the rows of a step are missing by. */
    void add(KeyedRows rows) {
        rows.missing(keys);
    }

    @Override
    public Step step() {
        return first.step();
    }

    @Override
    public Object[] keys(Class<?> type) {
        return keys.toArray((Object[]) Array.newInstance(type, 0));
    }

    @Override
    public void arrive(List<Object[]> block) {
        first.arrive(block, keys);
    }
}
