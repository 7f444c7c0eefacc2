package dev.lookahead.internal.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds classes by the names that descriptions carry. */
public final class ClassFinder {

    private static final Map<String, Class<?>> PRIMITIVES = Stream.of(
                    boolean.class,
                    byte.class,
                    short.class,
                    char.class,
                    int.class,
                    long.class,
                    float.class,
                    double.class,
                    void.class)
            .collect(Collectors.toMap(Class::getName, Function.identity()));

    private final List<ClassLoader> loaders;
    private final Map<String, Optional<Class<?>>> found = new ConcurrentHashMap<>();

    /** Asks these loaders, in this order. */
    public ClassFinder(List<ClassLoader> loaders) {
        this.loaders = List.copyOf(loaders);
    }

    /** Takes note of a class that none of the loaders need know. */
    public void add(Class<?> type) {
        found.put(type.getName(), Optional.of(type));
    }

    public Optional<Class<?>> find(String name) {
        Class<?> primitive = PRIMITIVES.get(name);
        return primitive == null ? found.computeIfAbsent(name, this::load) : Optional.of(primitive);
    }

    /** The class of a type that a description names, which is there because the description is. */
    public Class<?> get(JavaType type) {
        return find(type.name())
                .orElseThrow(() -> new IllegalStateException("class " + type.name() + " is not to be found"));
    }

    private Optional<Class<?>> load(String name) {
        return loaders.stream().flatMap(loader -> load(name, loader).stream()).findFirst();
    }

    private static Optional<Class<?>> load(String name, ClassLoader loader) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError notHere) {
            return Optional.empty();
        }
    }
}
