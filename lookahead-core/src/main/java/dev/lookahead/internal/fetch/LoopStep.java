package dev.lookahead.internal.fetch;

import dev.lookahead.internal.plan.Step;
import java.lang.reflect.Array;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A step that a loop repeats: it asks once for each row, and keeps what came. */
abstract class LoopStep {

    final Step.Rows step;
    final Tables tables;
    final Trail trail = new Trail();
    private final BitSet asked = new BitSet();

    /** The owners of the level at hand. */
    final IntList owners = new IntList();

    LoopStep(Step.Rows step, Tables tables) {
        this.step = step;
        this.tables = tables;
    }

    static LoopStep of(Step.Rows step, Tables tables) {
        return step.key() == null ? new ByOwner(step, tables) : new ByKey(step, tables);
    }

    /** Takes note that what a row leads to is wanted. */
    void want(int row) {
        if (!asked.get(row)) {
            asked.set(row);
            owners.add(row);
        }
    }

    /** What to ask for. */
    abstract Object[] keys(Class<?> type);

    /** Files what came, or nothing, where there was nothing to ask for. */
    abstract void arrive(List<Object[]> block);

    Arrival arrival() {
        return trail.chains(tables.of(step.owner()).size());
    }

    private static final class ByOwner extends LoopStep {

        ByOwner(Step.Rows step, Tables tables) {
            super(step, tables);
        }

        @Override
        Object[] keys(Class<?> type) {
            RowTable table = tables.of(step.owner());
            Object[] ids = (Object[]) Array.newInstance(type, owners.size());
            for (int i = 0; i < ids.length; i++) {
                ids[i] = table.id(owners.get(i));
            }
            owners.clear();
            return ids;
        }

        @Override
        void arrive(List<Object[]> block) {
            int[] children = block.stream()
                    .mapToInt(values -> tables.arrive(step.target(), values, 1, false))
                    .toArray();
            for (int i = children.length - 1; i >= 0; i--) {
                int owner = tables.of(step.owner()).find(block.get(i)[0]);
                if (owner != RowTable.NONE) {
                    trail.add(owner, children[i]);
                }
            }
        }
    }

    private static final class ByKey extends LoopStep {

        private final KeyedRows rows;

        ByKey(Step.Rows step, Tables tables) {
            super(step, tables);
            this.rows = new KeyedRows(step, tables);
        }

        @Override
        Object[] keys(Class<?> type) {
            Set<Object> missing = new LinkedHashSet<>();
            Row row = tables.of(step.owner()).cursor();
            for (int i = 0; i < owners.size(); i++) {
                rows.missing(row.at(owners.get(i)), missing);
            }
            return missing.toArray((Object[]) Array.newInstance(type, 0));
        }

        @Override
        void arrive(List<Object[]> block) {
            rows.arrive(block);
            Row row = tables.of(step.owner()).cursor();
            for (int i = 0; i < owners.size(); i++) {
                int child = rows.find(row.at(owners.get(i)));
                if (child != RowTable.NONE) {
                    trail.add(owners.get(i), child);
                }
            }
            owners.clear();
        }
    }
}
