package dev.lookahead;

import dev.lookahead.internal.assemble.ModelInstance;
import dev.lookahead.internal.fetch.QuerySession;
import jakarta.persistence.EntityNotFoundException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Entities of one virtual model whose fields are read when one of them is first asked for one, for all of them. What
 * is related to them is such a batch again. Confined to its session's thread.
 */
final class WrappedBatch {

    private final Engine engine;
    private final QuerySession session;
    private final Class<?> model;
    private final QueryState bound;
    private final Map<Object, Object> instances = new LinkedHashMap<>();
    private final Map<String, Map<Object, @Nullable Object>> fields = new HashMap<>();

    /**
     * A batch without entities.
     *
     * @param bound what its queries bind
     */
    WrappedBatch(Engine engine, QuerySession session, Class<?> model, QueryState bound) {
        this.engine = engine;
        this.session = session;
        this.model = model;
        this.bound = bound;
    }

    /** The instance around an entity, which is part of the batch from now on. */
    Object instance(Object id, Supplier<Object> entity) {
        return instances.computeIfAbsent(id, each -> new WrappedInstance(this, id, entity).as(model));
    }

    String name() {
        return model.getSimpleName();
    }

    /** The value of a field, which is read for all if it is not here. */
    @Nullable Object value(Object id, String field) {
        Map<Object, @Nullable Object> values = fields.get(field);
        if (values == null) {
            values = read(field);
            fields.put(field, values);
        }
        if (!values.containsKey(id)) {
            throw new EntityNotFoundException("`" + name() + "` " + id + " has no row.");
        }
        return values.get(id);
    }

    private Map<Object, @Nullable Object> read(String field) {
        QueryState asked = bound.lookups(List.of(field)).ids(List.copyOf(instances.keySet()));
        Map<Object, @Nullable Object> values = new HashMap<>();
        Map<Class<?>, WrappedBatch> related = new HashMap<>();
        for (Object each : new LookaheadQuery<>(engine, session, model, asked).list()) {
            ModelInstance instance = ModelInstance.of(each).orElseThrow();
            values.put(instance.id(), wrapped(instance.value(field), related));
        }
        return values;
    }

    /** The same value, with instances of batches instead of those that know no more than they were told. */
    private @Nullable Object wrapped(@Nullable Object value, Map<Class<?>, WrappedBatch> related) {
        UnaryOperator<Object> around = each -> around(each, related);
        if (value instanceof List<?> list) {
            return list.stream().map(around).toList();
        }
        if (value instanceof Set<?> set) {
            return set.stream()
                    .map(around)
                    .collect(Collectors.collectingAndThen(
                            Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
            map.forEach((key, each) -> entries.put(key, wrapped(each, related)));
            return Collections.unmodifiableMap(entries);
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(around);
        }
        return value == null ? null : around.apply(value);
    }

    private Object around(Object value, Map<Class<?>, WrappedBatch> related) {
        return ModelInstance.of(value)
                .map(instance -> related.computeIfAbsent(
                                instance.type(), type -> new WrappedBatch(engine, session, type, bound))
                        .instance(instance.id(), instance))
                .orElse(value);
    }
}
