package dev.lookahead.internal.message;

import dev.lookahead.internal.schema.Component;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.ModelDescription;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.internal.schema.ViewDescription;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which types a declaration may use only after an import, as far as what it says already tells. */
public record Imports(Schema schema) {

    /** What to say of the imports that a declaration needs to name these types: a sentence, or nothing. */
    public List<String> sentence(String declaration, JavaType... types) {
        Set<String> named = named(declaration).flatMap(Imports::classes).collect(Collectors.toSet());
        List<String> needed = Stream.of(types)
                .flatMap(Imports::classes)
                .filter(name -> !named.contains(name) && !isThere(name, declaration))
                .map(name -> "`import " + name.replace('$', '.') + ";`")
                .distinct()
                .sorted()
                .toList();
        return needed.isEmpty() ? List.of() : List.of("It needs " + String.join(" and ", needed) + ".");
    }

    private Stream<JavaType> named(String declaration) {
        Stream<JavaType> components = Stream.concat(
                        schema.view(declaration).value().stream(),
                        schema.record(JavaType.of(declaration)).value().stream())
                .map(ViewDescription::components)
                .flatMap(List::stream)
                .map(Component::type);
        Stream<JavaType> fields = schema.virtualModel(declaration).value().stream()
                .flatMap(model -> model.fields().values().stream())
                .filter(field -> field.declaredIn().equals(declaration))
                .map(Field::type);
        Stream<JavaType> bound = Stream.concat(
                        schema.boundTo(declaration).stream(),
                        schema.virtualModel(declaration).value().map(ModelDescription::entity).stream())
                .map(JavaType::of);
        return Stream.concat(bound, Stream.concat(components, fields));
    }

    private static Stream<String> classes(JavaType type) {
        if (type.isArray()) {
            return classes(type.component());
        }
        return Stream.concat(Stream.of(type.name()), type.arguments().stream().flatMap(Imports::classes));
    }

    /** Whether a name needs no import: of the language, of the same package, or of the same class around both. */
    private static boolean isThere(String name, String declaration) {
        String outer = around(name);
        return !name.contains(".")
                || outer.equals("java.lang")
                || outer.equals(around(declaration))
                || declaration.startsWith(outer + "$")
                || declaration.equals(outer)
                || name.equals(declaration);
    }

    private static String around(String name) {
        return name.substring(0, Math.max(0, Math.max(name.lastIndexOf('.'), name.lastIndexOf('$'))));
    }
}
