package dev.lookahead.internal.rows;

import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.key.Conversion;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.schema.ClassFinder;
import org.jspecify.annotations.Nullable;

/** Where a value stands in the run of columns of a row, be it of a joined one. Shared by threads. */
public record RowValue(int column, Conversion conversion) {

    public static RowValue of(Node node, Slot slot, ClassFinder classes) {
        Class<?> type = classes.get(slot.type().boxed());
        return new RowValue(node.column(slot), new Conversion(type, slot.label()));
    }

    public @Nullable Object of(Row row) {
        Object value = row.value(column);
        return value == null ? null : conversion.apply(value);
    }
}
