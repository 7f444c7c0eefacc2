package dev.lookahead.internal.assemble;

import dev.lookahead.internal.fetch.Handles;
import dev.lookahead.internal.lookup.Form;
import dev.lookahead.internal.lookup.Source;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.schema.ClassFinder;
import dev.lookahead.internal.schema.JavaType;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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
    Reader maker(Node node, Form.Model form) {
        Class<?> type = model(form);
        Map<String, Reader> fields = new LinkedHashMap<>();
        form.fields().forEach((name, part) -> fields.put(name, readers.filling(node, part)));
        return (row, work) -> {
            Map<String, @Nullable Object> values = new HashMap<>();
            fields.forEach((name, reader) -> values.put(name, reader.read(row, work)));
            ModelInstance instance = new ModelInstance(type, row.value(0), values, form.requirement());
            return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, instance);
        };
    }

    /** A reader that calls a default method on such an instance. */
    Reader derived(Node node, Source.Derived derived) {
        Reader instance = maker(node, derived.form());
        MethodHandle method = defaultMethod(model(derived.form()), derived.method());
        return (row, work) -> Handles.call(method, new Object[] {Objects.requireNonNull(instance.read(row, work))});
    }

    private Class<?> model(Form.Model form) {
        String model = form.row().model();
        return classes.get(JavaType.of(model == null ? form.row().entity() : model));
    }

    private static MethodHandle defaultMethod(Class<?> model, String name) {
        try {
            Method method = model.getMethod(name);
            Class<?> declaring = method.getDeclaringClass();
            return Handles.spread(Handles.in(declaring).unreflectSpecial(method, declaring), 1);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(model.getName() + "." + name, missing);
        }
    }
}
