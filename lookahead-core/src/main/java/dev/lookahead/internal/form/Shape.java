package dev.lookahead.internal.form;

import dev.lookahead.internal.schema.JavaType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A declared type as a container of something.
 *
 * @param element what it holds; of a map, what is under its keys
 * @param key what a map is keyed by, or null where it is none
 * @param each what holds the elements under a key of a map; single elsewhere
 */
public record Shape(
        Container container, JavaType element, @Nullable JavaType key, Container each) {

    public Shape(Container container, JavaType element) {
        this(container, element, null, Container.SINGLE);
    }

    /** Takes a type apart; what is no container is a single value. */
    public static Shape of(JavaType type) {
        List<JavaType> arguments = type.arguments();
        if (arguments.size() == 1) {
            JavaType element = arguments.get(0);
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
        if (type.is(Map.class) && arguments.size() == 2) {
            Shape values = of(arguments.get(1));
            boolean several = values.container().holdsMany() && values.container() != Container.MAP;
            return several
                    ? new Shape(Container.MAP, values.element(), arguments.get(0), values.container())
                    : new Shape(Container.MAP, arguments.get(1), arguments.get(0), Container.SINGLE);
        }
        return new Shape(Container.SINGLE, type);
    }

    /** Whether its elements are under keys. */
    public boolean keyed() {
        return container == Container.MAP;
    }

    /** What holds elements that have to differ, if something does. */
    public Container distinct() {
        return keyed() ? each : container;
    }
}
