package dev.lookahead.internal.fetch;

import dev.lookahead.internal.lookup.LoaderUse;
import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.schema.ClassFinder;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.FetchContext;
import dev.lookahead.model.InvalidQueryException;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One use of a batch loader in a plan: takes the keys from rows, and gives the values back to them. */
final class LoaderCall {

    private final LoaderUse use;
    private final BatchLoader<Object, Object> loader;
    private final List<RowValue> parts;
    private final @Nullable MethodHandle record;

    @SuppressWarnings("unchecked")
    LoaderCall(Step.Load step, Object loader, ClassFinder classes) {
        this.use = step.use();
        this.loader = (BatchLoader<Object, Object>) loader;
        this.parts = use.key().stream()
                .map(part -> RowValue.of(step.owner(), part, classes))
                .toList();
        this.record = parts.size() == 1 ? null : Handles.constructor(classes.get(JavaType.of(use.keyType())));
    }

    /** The value of each row, or null where there are no keys to ask for. */
    Arrival.@Nullable Loaded load(RowTable rows, FetchContext context) {
        List<@Nullable Object> keys = new ArrayList<>(rows.size());
        Set<Object> distinct = new LinkedHashSet<>();
        Row row = rows.cursor();
        for (int i = 0; i < rows.size(); i++) {
            Object key = key(row.at(i));
            keys.add(key);
            if (key != null) {
                distinct.add(key);
            }
        }
        return distinct.isEmpty() ? null : spread(keys, ask(distinct, context));
    }

    private Map<Object, Object> ask(Set<Object> keys, FetchContext context) {
        Map<Object, Object> values = loader.load(Collections.unmodifiableSet(keys), context);
        if (values == null) {
            throw new InvalidQueryException(
                    "`" + use.label() + "`: `" + loader.getClass().getSimpleName() + "` gave null instead of a map.");
        }
        return values;
    }

    private static Arrival.Loaded spread(List<@Nullable Object> keys, Map<Object, Object> values) {
        @Nullable Object[] spread = new Object[keys.size()];
        for (int i = 0; i < spread.length; i++) {
            Object key = keys.get(i);
            spread[i] = key == null ? null : values.get(key);
        }
        return new Arrival.Loaded(spread);
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
