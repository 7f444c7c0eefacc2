package dev.lookahead.internal.rows;

import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.key.Conversion;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.schema.ClassFinder;
import org.jspecify.annotations.Nullable;

/** Where a value stands in the run of columns of a row, be it of a joined one. Shared by threads. */
public record RowValue(int column, Conversion conversion) {

    public static RowValue of(Node node, Slot slot, ClassFinder classes) {
        return of(node, 0, slot, classes);
    }

    private static RowValue of(Node node, int base, Slot slot, ClassFinder classes) {
        if (slot.source() instanceof ValueSource.Related related
                && related.result() instanceof ResultShape.Single value) {
            Node.Join join = node.join(related.relation());
            return of(join.target(), base + node.offset(join), value.slot(), classes);
        }
        Class<?> type = classes.get(slot.type().boxed());
        return new RowValue(base + node.column(slot.source()), new Conversion(type, slot.label()));
    }

    public @Nullable Object of(Row row) {
        Object value = row.value(column);
        return value == null ? null : conversion.apply(value);
    }
}
