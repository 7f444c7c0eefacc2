package dev.lookahead.internal.assemble;

import dev.lookahead.internal.common.Handles;
import dev.lookahead.internal.form.Column;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.rows.Row;
import dev.lookahead.internal.run.EntityBatch;
import dev.lookahead.internal.schema.ClassFinder;
import dev.lookahead.internal.schema.JavaType;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes instances of virtual models, which give what was fetched and nothing else. */
final class ModelInstances {

    private final ClassFinder classes;
    private final ReaderFactory readers;

    ModelInstances(ClassFinder classes, ReaderFactory readers) {
        this.classes = classes;
        this.readers = readers;
    }

    /** A reader that makes an instance of each row. */
    Reader maker(Node node, ResultShape.Model result) {
        Class<?> type = model(result);
        Map<String, Integer> places = new HashMap<>();
        List<Reader> fields = new ArrayList<>();
        result.fields().forEach((name, slot) -> {
            places.put(name, fields.size());
            fields.add(readers.filling(node, slot));
        });
        ModelInstance.Kind kind = new ModelInstance.Kind(type, places, result.origin());
        Entities entities = entities(node, result);
        return (row, state) -> {
            @Nullable Object[] values = new Object[fields.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = fields.get(i).read(row, state);
            }
            ModelInstance instance = new ModelInstance(kind, row.value(0), values, entities.of(row, state));
            return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, instance);
        };
    }

    /** Where the entity of a row comes from. */
    private interface Entities {
        @Nullable Supplier<Object> of(Row row, AssemblyState state);
    }

    private static Entities entities(Node node, ResultShape.Model result) {
        return switch (result.entity()) {
            case NONE -> (row, state) -> null;
            case WITH_ROW -> withRow(node.column(new Column.Managed()));
            case ON_DEMAND -> (row, state) -> onDemand(state.fetched().entities(node), row);
        };
    }

    private static Entities withRow(int column) {
        return (row, state) -> {
            Object entity = Objects.requireNonNull(row.value(column));
            return () -> entity;
        };
    }

    private static Supplier<Object> onDemand(EntityBatch entities, Row row) {
        Object id = Objects.requireNonNull(row.value(0));
        return () -> entities.of(id);
    }

    /** A reader that calls a default method on such an instance. */
    Reader derived(Node node, ValueSource.Derived derived) {
        Reader instance = maker(node, derived.result());
        DefaultMethod method = method(node, derived);
        return (row, state) -> method.on(Objects.requireNonNull(instance.read(row, state)), row);
    }

    /** A default method of a virtual model. */
    @FunctionalInterface
    interface DefaultMethod {

        /** What it gives when it is called on the instance of a row. */
        @Nullable Object on(Object instance, Row row);
    }

    /** A default method, whose failures name the row. */
    DefaultMethod method(Node node, ValueSource.Derived derived) {
        MethodHandle method = Handles.defaultMethod(model(derived.result()), derived.method());
        Called called = new Called(node, JavaType.simple(derived.result().type()) + "." + derived.method());
        return (instance, row) -> {
            try {
                return Handles.call(method, new Object[] {instance});
            } catch (Throwable thrown) {
                throw called.failed(row, thrown);
            }
        };
    }

    private Class<?> model(ResultShape.Model result) {
        return classes.get(JavaType.of(result.type()));
    }
}
