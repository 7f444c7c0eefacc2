package dev.lookahead.testing;

import dev.lookahead.model.VirtualModel;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads instances of virtual models along paths of their methods, as text that can be compared. */
public final class Instances {

    private Instances() {}

    /** What the path gives for each of them; related rows by their models and ids. */
    public static List<Object> along(Collection<?> instances, String path) {
        List<Object> all = new ArrayList<>();
        instances.forEach(each -> all.add(value(each, List.of(path.split("\\.")))));
        return all;
    }

    private static Object value(@Nullable Object value, List<String> path) {
        if (value instanceof Collection<?> several) {
            List<Object> all = new ArrayList<>();
            several.forEach(each -> all.add(value(each, path)));
            return all;
        }
        if (value instanceof Map<?, ?> map) {
            return value(map.values(), path);
        }
        if (value instanceof Optional<?> optional) {
            return value(optional.orElse(null), path);
        }
        if (value == null || path.isEmpty()) {
            return value == null || Proxy.isProxyClass(value.getClass()) ? String.valueOf(value) : value;
        }
        return value(call((VirtualModel<?>) value, path.get(0)), path.subList(1, path.size()));
    }

    private static @Nullable Object call(VirtualModel<?> instance, String name) {
        try {
            Method method = instance.getClass().getInterfaces()[0].getMethod(name);
            method.setAccessible(true);
            return method.invoke(instance);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(name, failed);
        }
    }

    /** The names of the methods that a virtual model declares and inherits. */
    public static List<String> fields(Class<?> model) {
        List<String> names = new ArrayList<>();
        for (Method method : model.getMethods()) {
            if (method.getDeclaringClass() != VirtualModel.class && method.getParameterCount() == 0) {
                names.add(method.getName());
            }
        }
        Collections.sort(names);
        return names;
    }
}
