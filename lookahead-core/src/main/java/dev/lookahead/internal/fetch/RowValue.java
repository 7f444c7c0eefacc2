package dev.lookahead.internal.fetch;

import dev.lookahead.internal.lookup.Form;
import dev.lookahead.internal.lookup.Part;
import dev.lookahead.internal.lookup.Source;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.schema.ClassFinder;
import org.jspecify.annotations.Nullable;

/** Where a value stands in the run of columns of a row, be it of a joined one. Shared by threads. */
record RowValue(int column, Conversion conversion) {

    static RowValue of(Node node, Part part, ClassFinder classes) {
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

    @Nullable Object of(Row row) {
        Object value = row.value(column);
        return value == null ? null : conversion.apply(value);
    }
}
