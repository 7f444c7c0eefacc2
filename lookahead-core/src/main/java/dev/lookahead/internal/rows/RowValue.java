package dev.lookahead.internal.rows;

import dev.lookahead.internal.key.Conversion;
import dev.lookahead.internal.form.Form;
import dev.lookahead.internal.form.Part;
import dev.lookahead.internal.form.Source;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.schema.ClassFinder;
import org.jspecify.annotations.Nullable;

/** Where a value stands in the run of columns of a row, be it of a joined one. Shared by threads. */
public record RowValue(int column, Conversion conversion) {

    public static RowValue of(Node node, Part part, ClassFinder classes) {
        return of(node, 0, part, classes);
    }

    private static RowValue of(Node node, int base, Part part, ClassFinder classes) {
        if (part.source() instanceof Source.Related related && related.form() instanceof Form.Single value) {
            Node.Join join = node.join(related.relation());
            return of(join.target(), base + node.offset(join), value.part(), classes);
        }
        Class<?> type = classes.get(part.type().boxed());
        return new RowValue(base + node.column(part.source()), new Conversion(type, part.label()));
    }

    public @Nullable Object of(Row row) {
        Object value = row.value(column);
        return value == null ? null : conversion.apply(value);
    }
}
