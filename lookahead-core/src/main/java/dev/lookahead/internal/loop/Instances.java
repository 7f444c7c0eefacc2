package dev.lookahead.internal.loop;

import dev.lookahead.internal.rows.IntList;
import dev.lookahead.internal.rows.RowTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a loop makes of the rows of a node: each row as often as there are budgets that it is reached
 * with. Without counted relations that is once, and an instance has the number of its row.
 */
final class Instances {

    private final RowTable table;
    private final boolean counted;
    private final IntList rows = new IntList();
    private final IntList budgets = new IntList();
    private final Map<Long, Integer> numbers = new HashMap<>();
    private int here;

    Instances(RowTable table, boolean counted) {
        this.table = table;
        this.counted = counted;
    }

    /** Takes all rows for reached that are here, where nothing is counted. */
    void addAll() {
        here = table.size();
    }

    int size() {
        return counted ? rows.size() : here;
    }

    int row(int instance) {
        return counted ? rows.get(instance) : instance;
    }

    int budget(int instance) {
        return counted ? budgets.get(instance) : Budgets.WHOLE;
    }

    /** The instance of a row that was reached with a budget. */
    int of(int row, int budget) {
        return counted ? Objects.requireNonNull(numbers.get(key(row, budget))) : row;
    }

    /** Takes a row for reached. */
    void add(int row, int budget) {
        if (numbers.putIfAbsent(key(row, budget), rows.size()) == null) {
            rows.add(row);
            budgets.add(budget);
        }
    }

    private static long key(int row, int budget) {
        return (long) row << Integer.SIZE | budget;
    }
}
