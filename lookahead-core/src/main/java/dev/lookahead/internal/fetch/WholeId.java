package dev.lookahead.internal.fetch;

import dev.lookahead.internal.schema.IdClass;
import dev.lookahead.internal.schema.JavaType;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes identifiers of their values, and takes them apart again. Shared by threads. */
final class WholeId {

    private final Class<?> type;
    private final List<Part> parts;
    private final int width;
    private final @Nullable MethodHandle record;

    private WholeId(Class<?> type, List<Part> parts) {
        this.type = type;
        this.parts = parts;
        this.width = parts.stream().mapToInt(Part::width).sum();
        this.record = type.isRecord() ? Handles.constructor(type) : null;
    }

    static WholeId of(IdClass of, Function<JavaType, Class<?>> classes) {
        Class<?> type = classes.apply(of.type());
        return new WholeId(
                type,
                of.parts().stream()
                        .map(part -> new Part(
                                field(type, part.name()),
                                part instanceof IdClass.Several several ? of(several.of(), classes) : null))
                        .toList());
    }

    /** A field of the class, and what makes its value of several. */
    private record Part(Field field, @Nullable WholeId whole) {

        int width() {
            return whole == null ? 1 : whole.width;
        }
    }

    private static Field field(Class<?> type, String name) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field;
                }
            }
        }
        throw new IllegalStateException("the identifier class " + type.getName() + " has no field " + name);
    }

    Class<?> type() {
        return type;
    }

    /** How many values it has. */
    int width() {
        return width;
    }

    /** The identifier of the values that begin somewhere in a row; null where one of them is. */
    @Nullable Object of(@Nullable Object[] row, int from) {
        @Nullable Object[] values = new Object[parts.size()];
        int at = from;
        for (int i = 0; i < values.length; i++) {
            Part part = parts.get(i);
            values[i] = part.whole == null ? row[at] : part.whole.of(row, at);
            if (values[i] == null) {
                return null;
            }
            at += part.width();
        }
        return make(values);
    }

    private Object make(@Nullable Object[] values) {
        try {
            if (record != null) {
                return Handles.call(record, arguments(values));
            }
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object made = constructor.newInstance();
            for (int i = 0; i < values.length; i++) {
                parts.get(i).field().set(made, values[i]);
            }
            return made;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type.getName() + " is no identifier class", impossible);
        }
    }

    /** In the order of the components. */
    private Object[] arguments(@Nullable Object[] values) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            String name = parts.get(i).field().getName();
            for (int at = 0; at < components.length; at++) {
                if (components[at].getName().equals(name)) {
                    arguments[at] = values[i];
                }
            }
        }
        return arguments;
    }

    /** The values of an identifier. */
    List<Object> values(Object id) {
        List<Object> values = new ArrayList<>(width);
        for (Part part : parts) {
            try {
                Object value = part.field().get(id);
                if (part.whole == null) {
                    values.add(value);
                } else {
                    values.addAll(part.whole.values(value));
                }
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(type.getName() + " is no identifier class", impossible);
            }
        }
        return values;
    }
}
