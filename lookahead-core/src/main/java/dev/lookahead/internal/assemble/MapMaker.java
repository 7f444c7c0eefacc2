package dev.lookahead.internal.assemble;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.key.NamedRow;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.rows.DataErrors;
import dev.lookahead.internal.rows.Row;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts entries into an unmodifiable map, in their order. What cannot be under a key is an error that names the rows. */
record MapMaker(Node owner, Slot slot) {

    Map<Object, @Nullable Object> of(List<?> entries, Row row) {
        return slot.shape().each() == Container.SINGLE ? single(entries, row) : several(entries, row);
    }

    private Map<Object, @Nullable Object> single(List<?> entries, Row row) {
        Map<Object, Entry> byKey = new LinkedHashMap<>();
        for (Object each : entries) {
            Entry entry = (Entry) each;
            Entry before = byKey.putIfAbsent(key(entry, row), entry);
            if (before != null && !before.sameRow(entry)) {
                throw DataErrors.repeatedKey(slot, named(row), key(entry, row), before.row() + " and " + entry.row());
            }
        }
        Map<Object, @Nullable Object> map = new LinkedHashMap<>();
        byKey.forEach((key, entry) -> map.put(key, entry.value()));
        return Collections.unmodifiableMap(map);
    }

    private Map<Object, @Nullable Object> several(List<?> entries, Row row) {
        Map<Object, ContainerBuilder> byKey = new LinkedHashMap<>();
        for (Object each : entries) {
            Entry entry = (Entry) each;
            byKey.computeIfAbsent(key(entry, row), key -> new ContainerBuilder(1))
                    .add(entry.value());
        }
        Map<Object, @Nullable Object> map = new LinkedHashMap<>();
        byKey.forEach((key, values) -> map.put(key, values.into(slot.shape().each())));
        return Collections.unmodifiableMap(map);
    }

    private Object key(Entry entry, Row row) {
        Object key = entry.key();
        if (key == null) {
            throw DataErrors.nullKey(slot, named(row), entry.row());
        }
        return key;
    }

    private NamedRow named(Row row) {
        return NamedRow.of(owner.row().entity(), row.value(0));
    }
}
