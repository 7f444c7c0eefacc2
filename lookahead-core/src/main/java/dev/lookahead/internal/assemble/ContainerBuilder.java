package dev.lookahead.internal.assemble;

import dev.lookahead.internal.form.Container;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects the values of an owner into an unmodifiable container. */
final class ContainerBuilder {

    private @Nullable Object[] values;
    private int size;
    private boolean nulls;

    ContainerBuilder(int expected) {
        this.values = new Object[expected];
    }

    void add(@Nullable Object value) {
        if (value == Reader.MISSING) {
            return;
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(4, size * 2));
        }
        values[size++] = value;
        nulls |= value == null;
    }

    void addAll(Collection<?> all) {
        all.forEach(this::add);
    }

    Object into(Container container) {
        return switch (container) {
            case SET -> set();
            case SORTED_SET -> sortedSet();
            case MAP -> Map.of(); // What goes into a map that is not empty, a MapMaker knows.
            default -> list();
        };
    }

    @SuppressWarnings("NullAway") // A path may give nulls, and a list has to keep them.
    List<?> list() {
        if (nulls || size > 2) {
            @Nullable Object[] exact = size == values.length ? values : Arrays.copyOf(values, size);
            return Collections.unmodifiableList(Arrays.asList(exact));
        }
        return size == 0 ? List.of() : size == 1 ? List.of(values[0]) : List.of(values[0], values[1]);
    }

    private Set<?> set() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(list()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // The rules have seen that the values are comparable.
    private SortedSet<?> sortedSet() {
        SortedSet<Object> sorted =
                nulls ? new TreeSet<>(Comparator.nullsLast((Comparator) Comparator.naturalOrder())) : new TreeSet<>();
        sorted.addAll(list());
        return Collections.unmodifiableSortedSet(sorted);
    }

    /** What stands in a container's place where there is nothing to put into it. */
    static @Nullable Object nothing(Container container) {
        return container.holdsMany() ? new ContainerBuilder(0).into(container) : single(null, container);
    }

    /** A value that may be a container itself. */
    static Object unmodifiable(Object value) {
        if (value instanceof List<?> list) {
            return Collections.unmodifiableList(list);
        }
        if (value instanceof SortedSet<?> sorted) {
            return Collections.unmodifiableSortedSet(sorted);
        }
        if (value instanceof Set<?> set) {
            return Collections.unmodifiableSet(set);
        }
        if (value instanceof Map<?, ?> map) {
            return Collections.unmodifiableMap(map);
        }
        return value;
    }

    /** A single value as its container. */
    static @Nullable Object single(@Nullable Object value, Container container) {
        Object present = value == Reader.MISSING ? null : value;
        return container == Container.OPTIONAL ? Optional.ofNullable(present) : present;
    }
}
