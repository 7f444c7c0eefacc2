package dev.lookahead.internal.rows;

import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.key.Conversion;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.schema.ClassFinder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of an owner that equal those of its related rows, in the classes of the latter. Several
 * are a list. Shared by threads.
 */
public final class OwnerValues {

    private final List<RowValue> values;
    private final List<Class<?>> types;

    /** Where the types are not told, values stay as they are. */
    public OwnerValues(Node owner, List<Slot> slots, List<Class<?>> types, ClassFinder classes) {
        this.values =
                slots.stream().map(slot -> RowValue.of(owner, slot, classes)).toList();
        this.types = List.copyOf(types);
    }

    /** The values of a row, or null where it has none that anything could equal. */
    @Nullable Object of(Row row) {
        if (values.size() == 1) {
            return value(row, 0);
        }
        List<Object> several = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            Object value = value(row, i);
            if (value == null) {
                return null;
            }
            several.add(value);
        }
        return several;
    }

    private @Nullable Object value(Row row, int part) {
        Object value = values.get(part).of(row);
        return value == null || types.isEmpty() ? value : Conversion.exact(value, types.get(part));
    }

    /** The values that a row of an answer begins with. */
    Object of(Object[] answer) {
        return values.size() == 1 ? answer[0] : List.of(answer).subList(0, values.size());
    }
}
