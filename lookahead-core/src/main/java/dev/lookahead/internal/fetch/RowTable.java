package dev.lookahead.internal.fetch;

import dev.lookahead.internal.plan.Node;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one node, each once, whichever steps brought them. Rows are numbered from 0; a row is
 * a run of columns in a row of some statement.
 */
public final class RowTable {

    /** What {@link #find} says of an id without a row. */
    public static final int NONE = IdIndex.NONE;

    private final Node node;
    private @Nullable Object[][] rows = new Object[16][];
    private int @Nullable [] bases;
    private int base;
    private int size;
    private @Nullable IdIndex index;

    RowTable(Node node) {
        this.node = node;
    }

    public Node node() {
        return node;
    }

    /** How many rows there are. */
    public int size() {
        return size;
    }

    /** Makes room for a first block of rows. */
    void expect(int block) {
        if (size == 0 && block > rows.length) {
            rows = new Object[block][];
        }
    }

    /** The number of the row of an id, or {@link #NONE}. */
    public int find(Object id) {
        return index().find(id);
    }

    /** A cursor over the rows, to be moved to one of them. */
    public Row cursor() {
        return new Row(this);
    }

    @Nullable Object[] row(int number) {
        return rows[number];
    }

    int base(int number) {
        return bases == null ? base : bases[number];
    }

    /** The ids, as an array of this class. */
    Object[] ids(Class<?> type) {
        Object[] ids = (Object[]) Array.newInstance(type, size);
        for (int i = 0; i < size; i++) {
            ids[i] = id(i);
        }
        return ids;
    }

    /** Takes a row in, unless it is here already, and gives its number. */
    int add(@Nullable Object[] row, int at) {
        int known = index().putIfAbsent(Objects.requireNonNull(row[at]), size);
        return known == IdIndex.NONE ? append(row, at) : known;
    }

    /** Takes in a row that is known not to be here; it is filed by its id when one is first asked for. */
    int addNew(@Nullable Object[] row, int at) {
        IdIndex known = index;
        if (known != null) {
            known.putIfAbsent(Objects.requireNonNull(row[at]), size);
        }
        return append(row, at);
    }

    private int append(@Nullable Object[] row, int at) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
            bases = bases == null ? null : Arrays.copyOf(bases, size * 2);
        }
        if (size == 0) {
            base = at;
        } else if (bases == null && at != base) {
            bases = new int[rows.length];
            Arrays.fill(bases, 0, size, base);
        }
        if (bases != null) {
            bases[size] = at;
        }
        rows[size] = row;
        return size++;
    }

    /** The id of a row. */
    public Object id(int number) {
        return Objects.requireNonNull(rows[number][base(number)]);
    }

    private IdIndex index() {
        IdIndex known = index;
        if (known == null) {
            known = new IdIndex(Math.max(size, rows.length));
            for (int i = 0; i < size; i++) {
                known.putIfAbsent(id(i), i);
            }
            index = known;
        }
        return known;
    }
}
