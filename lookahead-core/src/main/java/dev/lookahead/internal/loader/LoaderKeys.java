package dev.lookahead.internal.loader;

import dev.lookahead.internal.common.Handles;
import dev.lookahead.internal.form.LoaderUse;
import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.rows.Row;
import dev.lookahead.internal.rows.RowTable;
import dev.lookahead.internal.rows.RowValue;
import dev.lookahead.internal.schema.ClassFinder;
import dev.lookahead.internal.schema.JavaType;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the keys of a loader off the rows of a node. Shared by threads. */
final class LoaderKeys {

    private final List<RowValue> parts;
    private final @Nullable MethodHandle record;

    LoaderKeys(Step.Load step, ClassFinder classes) {
        LoaderUse use = step.use();
        this.parts = use.key().stream()
                .map(slot -> RowValue.of(step.owner(), slot, classes))
                .toList();
        this.record = parts.size() == 1 ? null : Handles.constructor(classes.get(JavaType.of(use.keyType())));
    }

    /** The key of each row, or null where it has none. */
    List<@Nullable Object> of(RowTable rows) {
        List<@Nullable Object> keys = new ArrayList<>(rows.size());
        Row row = rows.cursor();
        for (int i = 0; i < rows.size(); i++) {
            keys.add(key(row.at(i)));
        }
        return keys;
    }

    /** A key with a part that is null is no key. */
    private @Nullable Object key(Row row) {
        if (record == null) {
            return parts.get(0).of(row);
        }
        Object[] values = new Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = parts.get(i).of(row);
            if (value == null) {
                return null;
            }
            values[i] = value;
        }
        return Handles.call(record, values);
    }
}
