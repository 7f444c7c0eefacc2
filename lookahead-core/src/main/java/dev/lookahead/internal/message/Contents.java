package dev.lookahead.internal.message;

import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What a type holds in the end, whatever stands around it, and the types that may hold that.
 *
 * @param type the type as it is declared
 * @param element what is inside all its containers, arrays and wrappers
 */
public record Contents(Schema schema, JavaType type, JavaType element) {

    public static Contents of(Schema schema, JavaType type) {
        JavaType inner = type;
        JavaType next = heldBy(schema, inner);
        while (next != null) {
            inner = next;
            next = heldBy(schema, inner);
        }
        return new Contents(schema, type, inner);
    }

    private static @Nullable JavaType heldBy(Schema schema, JavaType type) {
        if (type.isArray()) {
            return type.component();
        }
        List<JavaType> arguments = type.arguments();
        boolean holds = type.name().startsWith("java.") || schema.assignable(type, JavaType.of("java.lang.Iterable"));
        return arguments.isEmpty() || !holds ? null : arguments.get(arguments.size() - 1);
    }

    /** Whether there is something around it at all. */
    public boolean isContained() {
        return !type.equals(element);
    }

    /** Whether a container does not say what it holds. */
    public boolean isRaw() {
        return !isContained() && is(Collection.class);
    }

    /** Whether something around it has room for several. */
    public boolean holdsMany() {
        return isContained()
                && (!type.is(Optional.class)
                        || of(schema, type.arguments().get(0)).holdsMany());
    }

    /** The type for several of another element, of the kind that is declared as far as there is one. */
    public JavaType several(JavaType other) {
        JavaType boxed = other.boxed();
        if (type.arguments().size() == 2 && is(Map.class)) {
            JavaType value = type.arguments().get(1);
            return new JavaType(
                    Map.class.getName(),
                    List.of(
                            type.arguments().get(0),
                            value.equals(element) ? boxed : of(schema, value).several(boxed)));
        }
        Class<?> kind = is(SortedSet.class) ? SortedSet.class : is(Set.class) ? Set.class : List.class;
        return new JavaType(kind.getName(), List.of(boxed));
    }

    /** The type for one of another element, or none. */
    public JavaType one(JavaType other) {
        return type.is(Optional.class) ? new JavaType(Optional.class.getName(), List.of(other.boxed())) : other;
    }

    private boolean is(Class<?> supertype) {
        return !type.isArray() && schema.assignable(JavaType.of(type.name()), JavaType.of(supertype.getName()));
    }
}
