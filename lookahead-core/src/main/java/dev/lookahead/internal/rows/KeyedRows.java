package dev.lookahead.internal.rows;

import dev.lookahead.internal.common.DatabaseEquality;
import dev.lookahead.internal.plan.Key;
import dev.lookahead.internal.plan.Step;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one related row of each owner by the key that it holds. A row that is here already, by whichever
 * way, is not read again. Confined to one query.
 */
public final class KeyedRows implements Arrival {

    /** Stands for the column of the type, where the keys of all owners are of one. */
    private static final int NO_TYPE = -1;

    private final Step.Rows step;
    private final RowTable table;
    private final Tables tables;
    private final int column;
    private final int type;
    private final Set<String> types;
    private final List<KeyedRows> before;
    private final Set<Object> asked = new HashSet<>();

    /** What this step has brought; null where it takes any row of the node. */
    private final @Nullable IdIndex found;

    /**
     * Rows of a step.
     *
     * @param before those of other steps over the same edge, which have come
     */
    public KeyedRows(Step.Rows step, Key.RelatedId key, Tables tables, List<KeyedRows> before) {
        this.step = step;
        this.tables = tables;
        this.before = before;
        this.table = tables.of(step.target());
        this.column = step.owner().column(key.column());
        Key.RelatedId.Types some = key.types();
        this.type = some == null ? NO_TYPE : step.owner().column(some.column());
        this.types = some == null ? Set.of() : some.names();
        this.found = step.takesAnyRow() ? null : new IdIndex(0);
    }

    public Step.Rows step() {
        return step;
    }

    /** Adds the keys of all owners whose rows have to be asked for. */
    public void missing(Set<Object> keys) {
        RowTable owners = tables.of(step.owner());
        Row row = owners.cursor();
        for (int i = 0; i < owners.size(); i++) {
            missing(row.at(i), keys);
        }
    }

    /** Adds the key of an owner, if its row has to be asked for. */
    public void missing(Row owner, Set<Object> keys) {
        Object key = key(owner);
        if (key != null
                && (found == null ? !tables.has(step.target(), key) : !known(key, found))
                && asked.add(DatabaseEquality.normal(key))) {
            keys.add(key);
        }
    }

    /** Whether another step has asked for the row of a key, which then is here or is nowhere. */
    private boolean known(Object key, IdIndex rows) {
        for (KeyedRows other : before) {
            if (other.answered(key)) {
                int number = other.found == null ? RowTable.NONE : other.found.find(key);
                if (number != RowTable.NONE) {
                    rows.putIfAbsent(key, tables.takeOver(other.step.target(), number, step.target()));
                }
                return true;
            }
        }
        return false;
    }

    private boolean answered(Object key) {
        return asked.contains(DatabaseEquality.normal(key)) || before.stream().anyMatch(other -> other.answered(key));
    }

    private @Nullable Object key(Row owner) {
        return type == NO_TYPE || types.contains(String.valueOf(owner.value(type))) ? owner.value(column) : null;
    }

    /** Takes in the rows that were asked for by these keys. */
    public void arrive(List<Object[]> block, Set<Object> keys) {
        table.expect(block.size());
        BitSet strange = new BitSet();
        for (Object[] values : block) {
            int number = tables.arrive(step.target(), values, 0, false);
            strange.set(number);
            if (found != null) {
                found.putIfAbsent(Objects.requireNonNull(values[0]), number);
            }
        }
        List<Object> without = new ArrayList<>();
        for (Object key : keys) {
            int number = find(key);
            if (number == RowTable.NONE) {
                without.add(key);
            } else {
                strange.clear(number);
            }
        }
        if (!block.isEmpty() && !without.isEmpty()) {
            learn(without, strange);
        }
        strange.stream().findFirst().ifPresent(number -> {
            throw DataErrors.looseComparison(step.toString(), table.id(number));
        });
    }

    /** A key without a row may be another spelling of an id; it certainly is where a row is strange to all keys. */
    private void learn(List<Object> without, BitSet strange) {
        table.spelled(without, !strange.isEmpty()).forEach((key, id) -> {
            int number = find(id);
            if (number != RowTable.NONE) {
                strange.clear(number);
                rows().putIfAbsent(key, number);
            }
        });
    }

    private IdIndex rows() {
        return found == null ? table.index() : found;
    }

    private int find(Object key) {
        return rows().find(key);
    }

    /** The number of an owner's related row, or {@link RowTable#NONE}. */
    public int find(Row owner) {
        Object key = key(owner);
        return key == null ? RowTable.NONE : find(key);
    }
}
