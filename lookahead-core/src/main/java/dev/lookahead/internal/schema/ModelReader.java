package dev.lookahead.internal.schema;

import dev.lookahead.model.BatchLoad;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Deferred;
import dev.lookahead.model.Join;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.Requires;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.model.Where;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads virtual models by reflection. */
final class ModelReader {

    ModelDescription read(Class<?> type) {
        GenericTypes generics = new GenericTypes(type);
        List<Class<?>> lineage = new ArrayList<>(lineage(type));
        Map<String, Field> fields = new LinkedHashMap<>();
        List<ModelDescription.Condition> conditions = new ArrayList<>();
        for (Class<?> each : lineage) {
            methods(each).forEach(method -> fields.put(method.getName(), field(method, generics)));
            Where where = each.getAnnotation(Where.class);
            if (where != null) {
                conditions.add(new ModelDescription.Condition(where.value(), each.getName()));
            }
        }
        Deferred deferred = type.getAnnotation(Deferred.class);
        return new ModelDescription(
                type.getName(),
                generics.argument(VirtualModel.class, 0).name(),
                fields,
                conditions,
                deferred == null ? List.of() : List.of(deferred.value()),
                lineage.stream()
                        .map(Class::getName)
                        .filter(name -> !name.equals(type.getName()))
                        .collect(Collectors.toSet()));
    }

    /** The virtual models from the most general one down to the type itself, each once. */
    private static Set<Class<?>> lineage(Class<?> type) {
        Set<Class<?>> lineage = new LinkedHashSet<>();
        for (Class<?> parent : type.getInterfaces()) {
            if (VirtualModel.class.isAssignableFrom(parent) && parent != VirtualModel.class) {
                lineage.addAll(lineage(parent));
            }
        }
        lineage.add(type);
        return lineage;
    }

    /** Reflection promises no order, so the names make one. */
    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic())
                .sorted(Comparator.comparing(Method::getName));
    }

    private static Field field(Method method, GenericTypes generics) {
        String name = method.getName();
        JavaType type = generics.describe(method.getGenericReturnType());
        String declaredIn = method.getDeclaringClass().getName();
        List<Annotation> kinds = Stream.of(Prefetch.class, Join.class, Computed.class, BatchLoad.class, Requires.class)
                .<Annotation>mapMulti((annotation, found) -> {
                    Annotation present = method.getAnnotation(annotation);
                    if (present != null) {
                        found.accept(present);
                    }
                })
                .toList();
        if (method.getParameterCount() > 0) {
            return new Field.NoField(name, type, declaredIn, "It has parameters");
        }
        if (type.name().equals("void")) {
            return new Field.NoField(name, type, declaredIn, "It returns nothing");
        }
        if (kinds.size() > 1) {
            return new Field.NoField(name, type, declaredIn, "It has " + names(kinds));
        }
        if (method.isDefault()) {
            return derived(name, type, declaredIn, kinds);
        }
        return kinds.isEmpty()
                ? new Field.Plain(name, type, declaredIn)
                : annotated(name, type, declaredIn, kinds.get(0));
    }

    private static String names(List<Annotation> kinds) {
        return kinds.stream()
                .map(kind -> "`@" + kind.annotationType().getSimpleName() + "`")
                .collect(Collectors.joining(" and "));
    }

    private static Field derived(String name, JavaType type, String declaredIn, List<Annotation> kinds) {
        if (kinds.isEmpty()) {
            return new Field.Derived(name, type, declaredIn, false, List.of());
        }
        if (kinds.get(0) instanceof Requires requires) {
            return new Field.Derived(name, type, declaredIn, true, List.of(requires.value()));
        }
        return new Field.NoField(name, type, declaredIn, "It has a body, which only goes with `@Requires`");
    }

    private static Field annotated(String name, JavaType type, String declaredIn, Annotation kind) {
        if (kind instanceof Prefetch prefetch) {
            String path = prefetch.value().isEmpty() ? name : prefetch.value();
            return new Field.Prefetch(
                    name,
                    type,
                    declaredIn,
                    path,
                    prefetch.where(),
                    prefetch.orderBy(),
                    prefetch.limit(),
                    prefetch.depth());
        }
        if (kind instanceof Join join) {
            String path = join.value().isEmpty() ? name : join.value();
            return new Field.Join(name, type, declaredIn, path, join.where());
        }
        if (kind instanceof Computed computed) {
            return new Field.Computed(name, type, declaredIn, computed.value());
        }
        if (kind instanceof BatchLoad load) {
            return new Field.Loaded(
                    name,
                    type,
                    declaredIn,
                    load.value().getName(),
                    List.of(load.key()),
                    List.of(load.args()),
                    List.of(load.uses()));
        }
        return new Field.NoField(name, type, declaredIn, "`@Requires` goes with a `default` method");
    }
}
