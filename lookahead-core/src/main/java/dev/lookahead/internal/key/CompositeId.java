package dev.lookahead.internal.key;

import dev.lookahead.internal.common.Handles;
import dev.lookahead.internal.hibernate.References;
import dev.lookahead.internal.schema.IdClass;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The class of identifiers that are several values: takes such apart, and makes them when they are shown. Shared by threads. */
final class CompositeId implements CompositeValue {

    private final Class<?> type;
    private final List<Part> parts;
    private final int width;
    private final @Nullable MethodHandle record;

    private CompositeId(Class<?> type, List<Part> parts) {
        this.type = type;
        this.parts = parts;
        this.width = parts.stream().mapToInt(Part::width).sum();
        this.record = type.isRecord() ? Handles.constructor(type) : null;
    }

    static CompositeId of(IdClass of, String unit, Ids ids) {
        Class<?> type = ids.classes().apply(of.type());
        return new CompositeId(
                type,
                of.parts().stream().map(part -> part(type, part, unit, ids)).toList());
    }

    private static Part part(Class<?> type, IdClass.Part part, String unit, Ids ids) {
        Field field = field(type, part.name());
        return new Part(
                field,
                part instanceof IdClass.Several several ? of(several.of(), unit, ids) : null,
                HeldEntity.in(field, part, unit, ids));
    }

    /**
     * A field of the class.
     *
     * @param whole what makes its value of several, or null
     * @param entity the entity that it holds instead of an id, or null
     */
    private record Part(
            Field field,
            @Nullable CompositeId whole,
            @Nullable HeldEntity entity) {

        int width() {
            return whole == null ? 1 : whole.width;
        }

        Object make(Object[] values, int from, References references) {
            Object value = whole == null ? values[from] : whole.make(values, from, references);
            return entity == null ? value : references.to(entity.type(), value);
        }

        void addValues(Object id, List<Object> values) throws IllegalAccessException {
            Object value = entity == null ? field.get(id) : entity.id(field.get(id));
            if (whole == null) {
                values.add(value);
            } else {
                values.addAll(whole.values(value));
            }
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

    @Override
    public int width() {
        return width;
    }

    /** The identifier by the values that begin somewhere in a row; null where one of them is. */
    @Override
    public @Nullable IdValues of(@Nullable Object[] row, int from, References references) {
        Object[] values = new Object[width];
        for (int i = 0; i < width; i++) {
            Object value = row[from + i];
            if (value == null) {
                return null;
            }
            values[i] = value;
        }
        return new IdValues(this, values, references);
    }

    /** An identifier that was given, by its values. */
    IdValues known(Object id) {
        return id instanceof IdValues known
                ? known
                : new IdValues(this, values(id).toArray(), References.NONE);
    }

    /** An instance of the class. */
    Object make(Object[] values, int from, References references) {
        Object[] made = new Object[parts.size()];
        int at = from;
        for (int i = 0; i < made.length; i++) {
            Part part = parts.get(i);
            made[i] = part.make(values, at, references);
            at += part.width();
        }
        try {
            return record == null ? filled(made) : Handles.call(record, inOrderOfComponents(made));
        } catch (ReflectiveOperationException impossible) {
            throw isNone(impossible);
        }
    }

    private Object filled(Object[] values) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object made = constructor.newInstance();
        for (int i = 0; i < values.length; i++) {
            parts.get(i).field().set(made, values[i]);
        }
        return made;
    }

    private Object[] inOrderOfComponents(Object[] values) {
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

    private List<Object> values(Object id) {
        List<Object> values = new ArrayList<>(width);
        try {
            for (Part part : parts) {
                part.addValues(id, values);
            }
        } catch (IllegalAccessException impossible) {
            throw isNone(impossible);
        }
        return values;
    }

    private IllegalStateException isNone(ReflectiveOperationException why) {
        return new IllegalStateException(type.getName() + " is not an identifier class", why);
    }
}
