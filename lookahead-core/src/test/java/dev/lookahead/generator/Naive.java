package dev.lookahead.generator;

import dev.lookahead.generator.World.Country;
import dev.lookahead.generator.World.Passport;
import dev.lookahead.generator.World.Review;
import dev.lookahead.generator.World.Stock;
import dev.lookahead.generator.World.StockId;
import jakarta.persistence.Entity;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads rows in plain Java: from object to object, null where something is missing or hidden. */
final class Naive {

    private final Rows rows;

    Naive(Rows rows) {
        this.rows = rows;
    }

    /** The rows of an entity that are not hidden, by id. */
    List<Object> all(Class<?> entity) {
        return rows.of(entity).stream()
                .filter(row -> !rows.hides(row))
                .sorted(byId())
                .<Object>map(row -> row)
                .toList();
    }

    /** What a path of to-ones, embeddables and columns leads to. */
    Object path(Object row, String path) {
        Object value = row;
        for (String name : path.split("\\.")) {
            value = value == null ? null : one(value, name);
        }
        return value;
    }

    /** The rows of a to-many, in the order of its mapping: the hidden ones are not there, and one in a bag may be there twice. */
    List<Object> many(Object row, String name) {
        Object value = field(row, name);
        Collection<?> related = value instanceof Map<?, ?> map ? map.values() : (Collection<?>) value;
        List<Object> seen = new ArrayList<>(related);
        seen.removeIf(rows::hides);
        Comparator<Object> order = byId();
        if (name.equals("reviews")) {
            order = Comparator.<Object>comparingInt(review -> -((Review) review).stars)
                    .thenComparing(order);
        }
        seen.sort(order);
        return seen;
    }

    /** The values of an element collection, in their order if they have one. */
    Collection<?> elements(Object row, String name) {
        Collection<?> values = (Collection<?>) field(row, name);
        return values instanceof Set<?> ? Set.copyOf(values) : new ArrayList<>(values);
    }

    private Object one(Object row, String name) {
        if (name.equals("id")) {
            return id(row);
        }
        Object value = field(row, name);
        return value == null || rows.hides(value) ? null : value;
    }

    /** The order that rows have where no other is said: that of their ids, whose parts go by their names. */
    static Comparator<Object> byId() {
        return (one, other) -> {
            List<Comparable<Object>> first = parts(id(one));
            List<Comparable<Object>> second = parts(id(other));
            for (int i = 0; i < first.size(); i++) {
                int compared = first.get(i).compareTo(second.get(i));
                if (compared != 0) {
                    return compared;
                }
            }
            return 0;
        };
    }

    /** The id of a row, as Hibernate has it. */
    static Object id(Object row) {
        if (row instanceof Stock stock) {
            StockId id = new StockId();
            id.ware = stock.ware;
            id.season = stock.season;
            return id;
        }
        if (row instanceof Country country) {
            return country.code;
        }
        return row instanceof Passport passport ? passport.holder.id : field(row, "id");
    }

    @SuppressWarnings("unchecked") // Ids are made of what can be compared.
    private static List<Comparable<Object>> parts(Object id) {
        return id instanceof Comparable<?> comparable
                ? List.of((Comparable<Object>) comparable)
                : Attribute.of(id.getClass()).stream()
                        .map(Attribute::name)
                        .sorted()
                        .map(name -> (Comparable<Object>) field(id, name))
                        .toList();
    }

    /** What a field holds. */
    static Object field(Object object, String name) {
        for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
            try {
                Field field = type.getDeclaredField(name);
                return field.get(object);
            } catch (NoSuchFieldException above) {
                // Inherited, then.
            } catch (IllegalAccessException hidden) {
                throw new IllegalStateException(hidden);
            }
        }
        throw new IllegalStateException(object.getClass().getSimpleName() + " has no " + name);
    }

    /** Whether objects of a class are rows. */
    static boolean isEntity(Class<?> type) {
        return type.isAnnotationPresent(Entity.class);
    }
}
