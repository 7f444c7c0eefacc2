package dev.lookahead.internal.loop;

import dev.lookahead.internal.plan.Key;
import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.rows.Arrival;
import dev.lookahead.internal.rows.ChainBuilder;
import dev.lookahead.internal.rows.Groups;
import dev.lookahead.internal.rows.IntList;
import dev.lookahead.internal.rows.KeyedRows;
import dev.lookahead.internal.rows.Row;
import dev.lookahead.internal.rows.RowTable;
import dev.lookahead.internal.rows.Tables;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A step that a loop repeats: it asks once for each row, and keeps what came. */
public abstract class LoopStep {

    /** Where nothing of the row is asked for later: only owners have maps. */
    private static final Object[] NO_ROW = {};

    public final Step.Rows step;
    final Tables tables;
    final ChainBuilder chains = new ChainBuilder();
    private final BitSet asked = new BitSet();

    /** The owners of the level at hand. */
    final IntList owners = new IntList();

    LoopStep(Step.Rows step, Tables tables) {
        this.step = step;
        this.tables = tables;
    }

    /**
     * The step, with nothing asked yet.
     *
     * @param groups what it asks by, where that is values
     */
    static LoopStep of(Step.Rows step, Tables tables, @Nullable Groups groups) {
        if (groups != null) {
            return new ByValues(step, tables, groups);
        }
        return step.key()
                .relatedId()
                .<LoopStep>map(key -> new ByKey(step, key, tables))
                .orElseGet(() -> new ByOwner(step, tables));
    }

    /** Takes note that what a row leads to is wanted. */
    void want(int row) {
        if (!asked.get(row)) {
            asked.set(row);
            owners.add(row);
        }
    }

    /** What to ask for. */
    public abstract Object[] keys(Class<?> type);

    /**
     * Files what came, or nothing, where there was nothing to ask for.
     *
     * @param before how many columns stand before those of the related row
     */
    public abstract void arrive(List<Object[]> block, int before);

    public Arrival arrival() {
        return chains.chains(tables.of(step.owner()).size());
    }

    private static final class ByOwner extends LoopStep {

        ByOwner(Step.Rows step, Tables tables) {
            super(step, tables);
        }

        @Override
        public Object[] keys(Class<?> type) {
            RowTable table = tables.of(step.owner());
            Object[] ids = (Object[]) Array.newInstance(type, owners.size());
            for (int i = 0; i < ids.length; i++) {
                ids[i] = table.id(owners.get(i));
            }
            owners.clear();
            return ids;
        }

        @Override
        public void arrive(List<Object[]> block, int before) {
            int[] children = block.stream()
                    .mapToInt(values -> tables.arrive(step.target(), values, before, false))
                    .toArray();
            for (int i = children.length - 1; i >= 0; i--) {
                int owner = tables.of(step.owner()).owner(step.toString(), block, i);
                chains.add(owner, children[i], block.get(i));
            }
        }
    }

    private static final class ByKey extends LoopStep {

        private final KeyedRows rows;
        private final Set<Object> missing = new LinkedHashSet<>();

        ByKey(Step.Rows step, Key.RelatedId key, Tables tables) {
            super(step, tables);
            this.rows = new KeyedRows(step, key, tables, List.of());
        }

        @Override
        public Object[] keys(Class<?> type) {
            missing.clear();
            Row row = tables.of(step.owner()).cursor();
            for (int i = 0; i < owners.size(); i++) {
                rows.missing(row.at(owners.get(i)), missing);
            }
            return missing.toArray((Object[]) Array.newInstance(type, 0));
        }

        @Override
        public void arrive(List<Object[]> block, int before) {
            rows.arrive(block, missing);
            Row row = tables.of(step.owner()).cursor();
            for (int i = 0; i < owners.size(); i++) {
                int child = rows.find(row.at(owners.get(i)));
                if (child != RowTable.NONE) {
                    chains.add(owners.get(i), child, NO_ROW);
                }
            }
            owners.clear();
        }
    }

    private static final class ByValues extends LoopStep {

        private final Groups groups;
        private final List<IntList> children = new ArrayList<>();

        ByValues(Step.Rows step, Tables tables, Groups groups) {
            super(step, tables);
            this.groups = groups;
        }

        @Override
        public Object[] keys(Class<?> type) {
            Row row = tables.of(step.owner()).cursor();
            for (int i = 0; i < owners.size(); i++) {
                groups.of(row.at(owners.get(i)));
            }
            while (children.size() < groups.size()) {
                children.add(new IntList());
            }
            return groups.ask(type);
        }

        @Override
        public void arrive(List<Object[]> block, int before) {
            for (Object[] values : groups.related(block)) {
                children.get(groups.answered(values)).add(tables.arrive(step.target(), values, before, false));
            }
            Row row = tables.of(step.owner()).cursor();
            for (int i = 0; i < owners.size(); i++) {
                int group = groups.of(row.at(owners.get(i)));
                IntList related = group == Groups.NONE ? new IntList() : children.get(group);
                for (int at = related.size() - 1; at >= 0; at--) {
                    chains.add(owners.get(i), related.get(at), NO_ROW);
                }
            }
            owners.clear();
        }
    }
}
