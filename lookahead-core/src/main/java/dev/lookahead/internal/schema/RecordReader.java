package dev.lookahead.internal.schema;

import dev.lookahead.model.Context;
import dev.lookahead.model.KeyedBy;
import dev.lookahead.model.Lookup;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Describes records. */
final class RecordReader {

    ViewDescription read(TypeDeclaration type, String boundTo) {
        List<Component> components =
                type.components().stream().map(RecordReader::component).toList();
        Set<String> names = components.stream().map(Component::name).collect(Collectors.toSet());
        List<StaticMethod> methods = type.methods().stream()
                .filter(method -> names.contains(method.name()) && method.isStatic() && !method.isPrivate())
                .map(RecordReader::method)
                .filter(method -> !method.parameters().isEmpty())
                .sorted(Comparator.comparing(StaticMethod::head))
                .toList();
        return new ViewDescription(type.name(), boundTo, components, methods, unusable(type, names));
    }

    private static Map<String, String> unusable(TypeDeclaration type, Set<String> names) {
        return type.methods().stream()
                .filter(method -> names.contains(method.name()))
                .filter(method -> !method.parameters().isEmpty() && (!method.isStatic() || method.isPrivate()))
                .collect(Collectors.toMap(
                        MethodDeclaration::name, method -> method.isStatic() ? "private" : "not static", (a, b) -> a));
    }

    private static Component component(ComponentDeclaration component) {
        return new Component(
                component.name(), component.type(), lookup(component.annotations()), keyedBy(component.annotations()));
    }

    private static StaticMethod method(MethodDeclaration method) {
        return new StaticMethod(
                method.name(),
                method.type(),
                method.parameters().stream().map(RecordReader::parameter).toList());
    }

    private static StaticMethod.Parameter parameter(ParameterDeclaration parameter) {
        Context context = parameter.annotations().annotation(Context.class);
        return new StaticMethod.Parameter(
                parameter.name(),
                parameter.type(),
                lookup(parameter.annotations()),
                keyedBy(parameter.annotations()),
                context == null ? null : context.value());
    }

    private static @Nullable String lookup(Annotated annotations) {
        Lookup lookup = annotations.annotation(Lookup.class);
        return lookup == null ? null : lookup.value();
    }

    private static @Nullable String keyedBy(Annotated annotations) {
        KeyedBy keyedBy = annotations.annotation(KeyedBy.class);
        return keyedBy == null ? null : keyedBy.value();
    }
}
