package dev.lookahead.internal.schema;

import dev.lookahead.model.Context;
import dev.lookahead.model.Lookup;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads records by reflection. Components count, not members: tools add members of their own. */
final class RecordReader {

    ViewDescription read(Class<?> type, String boundTo) {
        GenericTypes generics = new GenericTypes(type);
        List<Component> components = Arrays.stream(type.getRecordComponents())
                .map(each -> component(each, generics))
                .toList();
        Set<String> names = components.stream().map(Component::name).collect(Collectors.toSet());
        List<StaticMethod> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> names.contains(method.getName()) && standsForComponent(method))
                .sorted(Comparator.comparing(Method::toString))
                .map(method -> method(method, generics))
                .toList();
        return new ViewDescription(type.getName(), boundTo, components, methods);
    }

    private Component component(RecordComponent component, GenericTypes generics) {
        return new Component(
                component.getName(),
                generics.describe(component.getGenericType()),
                lookup(component.getAnnotation(Lookup.class)));
    }

    private static boolean standsForComponent(Method method) {
        return Modifier.isStatic(method.getModifiers())
                && !Modifier.isPrivate(method.getModifiers())
                && !method.isSynthetic()
                && method.getParameterCount() > 0;
    }

    private StaticMethod method(Method method, GenericTypes generics) {
        return new StaticMethod(
                method.getName(),
                generics.describe(method.getGenericReturnType()),
                Arrays.stream(method.getParameters())
                        .map(each -> parameter(each, generics))
                        .toList());
    }

    private StaticMethod.Parameter parameter(Parameter parameter, GenericTypes generics) {
        Context context = parameter.getAnnotation(Context.class);
        return new StaticMethod.Parameter(
                parameter.isNamePresent() ? parameter.getName() : null,
                generics.describe(parameter.getParameterizedType()),
                lookup(parameter.getAnnotation(Lookup.class)),
                context == null ? null : context.value());
    }

    private static @Nullable String lookup(@Nullable Lookup lookup) {
        return lookup == null ? null : lookup.value();
    }
}
