package dev.lookahead.internal.schema;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What reflection says of generic types, with the variables of one class filled in. */
public final class GenericTypes {

    private final Map<TypeVariable<?>, Type> bindings = new HashMap<>();

    private final Map<TypeVariable<?>, JavaType> given = new HashMap<>();

    /** Reads what {@code type} and its supertypes bind. */
    public GenericTypes(Class<?> type) {
        bind(type);
    }

    /** The same, with what the type's own variables stand for. */
    public GenericTypes(Class<?> type, List<JavaType> arguments) {
        this(type);
        TypeVariable<?>[] variables = type.getTypeParameters();
        for (int i = 0; i < Math.min(variables.length, arguments.size()); i++) {
            given.put(variables[i], arguments.get(i));
        }
    }

    public JavaType describe(Type type) {
        if (type instanceof Class<?> plain) {
            return JavaType.of(plain.getName());
        }
        if (type instanceof ParameterizedType generic) {
            List<JavaType> arguments = Arrays.stream(generic.getActualTypeArguments())
                    .map(this::describe)
                    .toList();
            return new JavaType(((Class<?>) generic.getRawType()).getName(), arguments);
        }
        if (type instanceof WildcardType wildcard) {
            return describe(wildcard.getUpperBounds()[0]);
        }
        if (type instanceof TypeVariable<?> variable) {
            JavaType argument = given.get(variable);
            if (argument != null) {
                return argument;
            }
            Type bound = bindings.get(variable);
            return describe(bound == null ? erased(variable.getBounds()[0]) : bound);
        }
        if (type instanceof GenericArrayType array) {
            String component = describe(array.getGenericComponentType()).name();
            return JavaType.of("[" + (component.startsWith("[") ? component : "L" + component + ";"));
        }
        throw new IllegalArgumentException("no such type: " + type);
    }

    /** A variable may stand in its own bound. */
    private static Type erased(Type bound) {
        return bound instanceof ParameterizedType generic ? generic.getRawType() : bound;
    }

    private void bind(Class<?> type) {
        for (Type parent : type.getGenericInterfaces()) {
            bind(parent);
        }
        Type superclass = type.getGenericSuperclass();
        if (superclass != null) {
            bind(superclass);
        }
    }

    private void bind(Type parent) {
        if (parent instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type[] arguments = generic.getActualTypeArguments();
            for (int i = 0; i < arguments.length; i++) {
                bindings.putIfAbsent(raw.getTypeParameters()[i], arguments[i]);
            }
            bind(raw);
        } else if (parent instanceof Class<?> raw) {
            bind(raw);
        }
    }
}
