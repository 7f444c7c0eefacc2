package dev.lookahead.internal.rows;

import dev.lookahead.internal.common.DatabaseEquality;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of rows by their ids, with no object for each entry: it is asked twice for every row that
 * is read. Open addressing, at most half full.
 */
public final class IdIndex {

    /** What {@link #find} says of an id that is not here. */
    public static final int NONE = -1;

    private @Nullable Object[] ids;
    private int[] numbers;
    private int size;

    public IdIndex(int expected) {
        int capacity = Integer.highestOneBit(Math.max(8, expected) * 4 - 1);
        this.ids = new Object[capacity];
        this.numbers = new int[capacity];
    }

    public int find(Object value) {
        int slot = slot(DatabaseEquality.normal(value));
        return ids[slot] == null ? NONE : numbers[slot];
    }

    /** Files a number, or leaves the one that is there and gives that. */
    public int putIfAbsent(Object value, int number) {
        Object id = DatabaseEquality.normal(value);
        int slot = slot(id);
        if (ids[slot] != null) {
            return numbers[slot];
        }
        ids[slot] = id;
        numbers[slot] = number;
        if (++size * 2 > ids.length) {
            grow();
        }
        return NONE;
    }

    private int slot(Object id) {
        int mask = ids.length - 1;
        int slot = ((id.hashCode() * 0x9E3779B9) >>> 7) & mask;
        Object there = ids[slot];
        while (there != null && !there.equals(id)) {
            slot = (slot + 1) & mask;
            there = ids[slot];
        }
        return slot;
    }

    private void grow() {
        @Nullable Object[] oldIds = ids;
        int[] oldNumbers = numbers;
        ids = new Object[oldIds.length * 2];
        numbers = new int[ids.length];
        for (int i = 0; i < oldIds.length; i++) {
            Object id = oldIds[i];
            if (id != null) {
                int slot = slot(id);
                ids[slot] = id;
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
