package dev.lookahead.generator;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a generator knows of an attribute: its name, and what it leads to. */
sealed interface Attribute {

    /** The name. */
    String name();

    /** A value in a column. */
    record Basic(String name, Class<?> type, boolean nullable) implements Attribute {}

    /** Several values in columns of the row. */
    record Embedded(String name, Class<?> type) implements Attribute {}

    /** Another row, or none. */
    record ToOne(String name, Class<?> target, boolean optional) implements Attribute {}

    /** Other rows. */
    record ToMany(String name, Class<?> target, boolean map) implements Attribute {}

    /** Values in a table of their own; in an order, or in none. */
    record Elements(String name, Class<?> type, boolean ordered) implements Attribute {}

    /** The attributes of an entity or embeddable, inherited ones first. */
    static List<Attribute> of(Class<?> type) {
        Stream<Attribute> inherited = type.getSuperclass() == Object.class || type.getSuperclass() == null
                ? Stream.of()
                : of(type.getSuperclass()).stream();
        return Stream.concat(inherited, Arrays.stream(type.getDeclaredFields()).map(Attribute::of))
                .toList();
    }

    private static Attribute of(Field field) {
        String name = field.getName();
        Class<?> type = field.getType();
        if (field.isAnnotationPresent(ElementCollection.class)) {
            return new Elements(name, argument(field), field.isAnnotationPresent(OrderColumn.class));
        }
        if (field.isAnnotationPresent(OneToMany.class) || field.isAnnotationPresent(ManyToMany.class)) {
            return new ToMany(name, argument(field), Map.class.isAssignableFrom(type));
        }
        ManyToOne manyToOne = field.getAnnotation(ManyToOne.class);
        if (manyToOne != null) {
            return new ToOne(name, type, manyToOne.optional());
        }
        OneToOne oneToOne = field.getAnnotation(OneToOne.class);
        if (oneToOne != null) {
            return new ToOne(name, type, oneToOne.optional());
        }
        if (type.isAnnotationPresent(Embeddable.class)) {
            return new Embedded(name, type);
        }
        Column column = field.getAnnotation(Column.class);
        boolean never = type.isPrimitive()
                || field.isAnnotationPresent(Id.class)
                || (column != null && !column.nullable())
                || field.getDeclaringClass() == World.ShelfId.class;
        return new Basic(name, type, !never);
    }

    private static Class<?> argument(Field field) {
        var arguments = ((ParameterizedType) field.getGenericType()).getActualTypeArguments();
        return (Class<?>) arguments[arguments.length - 1];
    }
}
