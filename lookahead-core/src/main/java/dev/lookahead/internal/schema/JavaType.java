package dev.lookahead.internal.schema;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A Java type by name, so that reflection and the compiler describe it alike.
 *
 * @param name the name as class loaders know it, or that of a primitive
 * @param arguments the type arguments, empty where there are none
 */
public record JavaType(String name, List<JavaType> arguments) {

    public static final JavaType OBJECT = of("java.lang.Object");

    /** A type that is not known here: its source is yet to be made, or wrong. */
    public static final JavaType UNKNOWN = of("?");

    private static final Map<String, String> WRAPPERS = Map.of(
            "boolean", "java.lang.Boolean",
            "byte", "java.lang.Byte",
            "short", "java.lang.Short",
            "char", "java.lang.Character",
            "int", "java.lang.Integer",
            "long", "java.lang.Long",
            "float", "java.lang.Float",
            "double", "java.lang.Double",
            "void", "java.lang.Void");

    /** What primitives are called in the names of arrays. */
    private static final Map<String, String> PRIMITIVES = Map.of(
            "Z", "boolean",
            "B", "byte",
            "S", "short",
            "C", "char",
            "I", "int",
            "J", "long",
            "F", "float",
            "D", "double");

    public JavaType {
        arguments = List.copyOf(arguments);
    }

    /** A type without arguments. */
    public static JavaType of(String name) {
        return new JavaType(name, List.of());
    }

    public boolean isPrimitive() {
        return WRAPPERS.containsKey(name);
    }

    /** The wrapper of a primitive, else the type itself. */
    public JavaType boxed() {
        String wrapper = WRAPPERS.get(name);
        return wrapper == null ? this : of(wrapper);
    }

    public boolean isArray() {
        return name.startsWith("[");
    }

    /** What an array holds. */
    public JavaType component() {
        String component = name.substring(1);
        String primitive = PRIMITIVES.get(component);
        if (primitive != null) {
            return of(primitive);
        }
        return of(component.startsWith("L") ? component.substring(1, component.length() - 1) : component);
    }

    public boolean is(Class<?> type) {
        return name.equals(type.getName());
    }

    /** The name as it stands in source that imports it, without arguments. */
    public String simpleName() {
        return simple(name);
    }

    /** The simple name of a class, given the name that class loaders know. */
    public static String simple(String className) {
        if (className.startsWith("[")) {
            return simple(of(className).component().name()) + "[]";
        }
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }

    /** The type as it stands in source that imports its classes. */
    @Override
    public String toString() {
        return arguments.isEmpty()
                ? simpleName()
                : arguments.stream().map(JavaType::toString).collect(Collectors.joining(", ", simpleName() + "<", ">"));
    }
}
