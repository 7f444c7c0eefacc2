package dev.lookahead.internal.rows;

import dev.lookahead.internal.plan.Node;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one node, each once, whichever steps brought them. Rows are numbered from 0; a row is
 * a run of columns in a row of some statement.
 */
public final class RowTable {

    /** What {@link #find} says of an id without a row. */
    public static final int NONE = IdIndex.NONE;

    private final Node node;
    private final OtherSpellings spellings;
    private @Nullable Object[][] rows = new Object[16][];
    private int @Nullable [] bases;
    private int base;
    private int size;
    private @Nullable IdIndex index;

    RowTable(Node node, OtherSpellings spellings) {
        this.node = node;
        this.spellings = spellings;
    }

    public Node node() {
        return node;
    }

    /** How many rows there are. */
    public int size() {
        return size;
    }

    /** Makes room for a first block of rows. */
    public void expect(int block) {
        if (size == 0 && block > rows.length) {
            rows = new Object[block][];
        }
    }

    /** The number of the row of an id, or {@link #NONE}. */
    public int find(Object id) {
        return index().find(id);
    }

    /**
     * The number of the row that a row of a block belongs to.
     *
     * @param label the relation or collection, as users write it
     */
    public int owner(String label, List<Object[]> block, int at) {
        int number = find(block.get(at)[0]);
        return number == NONE ? bySpelling(label, block, at) : number;
    }

    private int bySpelling(String label, List<Object[]> block, int at) {
        Set<Object> strange = new LinkedHashSet<>();
        for (Object[] each : block) {
            if (find(each[0]) == NONE) {
                strange.add(each[0]);
            }
        }
        learn(strange, true);
        if (find(block.get(at)[0]) == NONE) {
            learnOwnSpellings();
            learn(strange, true);
        }
        int number = find(block.get(at)[0]);
        if (number == NONE) {
            throw DataErrors.looseComparison(label, block.get(at)[0]);
        }
        return number;
    }

    /** Files rows whose ids came from outside under the ids that their rows have in the database. */
    private void learnOwnSpellings() {
        Map<Object, Object> stored = spelled(List.of(ids(Object.class)), true);
        stored.forEach((spelled, id) -> index().putIfAbsent(id, find(spelled)));
    }

    /**
     * Files rows under other spellings of their ids, too.
     *
     * @param loose whether it is known already that there are such
     */
    public void learn(Collection<Object> keys, boolean loose) {
        spelled(keys, loose).forEach((key, id) -> {
            int number = find(id);
            if (number != NONE) {
                index().putIfAbsent(key, number);
            }
        });
    }

    /** The ids by other spellings of them. */
    Map<Object, Object> spelled(Collection<Object> keys, boolean loose) {
        return spellings.of(node.row(), List.copyOf(keys), loose);
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
    public Object[] ids(Class<?> type) {
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

    IdIndex index() {
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
