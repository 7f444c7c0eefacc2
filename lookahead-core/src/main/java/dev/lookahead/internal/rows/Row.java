package dev.lookahead.internal.rows;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A cursor on the rows of a table, so that no object is made for a row. Confined to one query. */
public final class Row {

    /** The rest of depth of a row that nothing was followed to yet; so of all rows outside of loops. */
    public static final int WHOLE_DEPTH = 0;

    private final @Nullable RowTable table;
    private @Nullable Object[] values = new Object[0];
    private int base;
    private int number;
    private int budget;

    Row(@Nullable RowTable table) {
        this.table = table;
    }

    /** A cursor on rows that are in no table, as the elements of collections are. */
    public static Row loose() {
        return new Row(null);
    }

    /** Moves to a row that is in no table, and gives the cursor. */
    public Row on(@Nullable Object[] row) {
        values = row;
        return this;
    }

    /** Moves to a row, and gives the cursor. */
    public Row at(int row) {
        return at(row, WHOLE_DEPTH);
    }

    /** Moves to a row as it is reached in a loop with a rest of depth. */
    public Row at(int row, int rest) {
        RowTable rows = Objects.requireNonNull(table);
        number = row;
        values = rows.row(row);
        base = rows.base(row);
        budget = rest;
        return this;
    }

    /** The row's number in its table. */
    public int number() {
        return number;
    }

    /** What is left of the depth, in a loop. */
    public int budget() {
        return budget;
    }

    Object id() {
        return Objects.requireNonNull(table).id(number);
    }

    /** The value of a column of the row's run; 0 is the id. */
    public @Nullable Object value(int column) {
        return values[base + column];
    }
}
