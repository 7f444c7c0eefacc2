package dev.lookahead.internal.lookup;

import dev.lookahead.internal.schema.JavaType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** A declared type as a container of something. */
public record Shape(Container container, JavaType element) {

    /** Takes a type apart; what is no container is a single value. */
    public static Shape of(JavaType type) {
        if (type.arguments().size() == 1) {
            JavaType element = type.arguments().get(0);
            if (type.is(List.class)) {
                return new Shape(Container.LIST, element);
            }
            if (type.is(Set.class)) {
                return new Shape(Container.SET, element);
            }
            if (type.is(SortedSet.class)) {
                return new Shape(Container.SORTED_SET, element);
            }
            if (type.is(Collection.class)) {
                return new Shape(Container.COLLECTION, element);
            }
            if (type.is(Optional.class)) {
                return new Shape(Container.OPTIONAL, element);
            }
        }
        return new Shape(Container.SINGLE, type);
    }
}
