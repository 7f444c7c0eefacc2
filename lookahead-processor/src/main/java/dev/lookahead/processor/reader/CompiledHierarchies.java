package dev.lookahead.processor.reader;

import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Schema;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Inheritance;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Which entities extend which. A compiler finds those that it compiles, and those of the packages that it compiles or that
 * an entity is of; it cannot look through a class path. What extends an entity that is compiled is compiled with
 * it, so it knows them all; of an entity that came as a class file others may be in other packages.
 */
final class CompiledHierarchies {

    private static final List<Class<? extends Annotation>> SIGNS =
            List.of(Inheritance.class, DiscriminatorColumn.class, DiscriminatorValue.class);

    private final CompilerTypes types;
    private final Schema schema;
    private final Set<String> compiled;
    private final Map<String, Set<TypeElement>> extending = new HashMap<>();
    private final Map<String, Set<TypeElement>> packages = new HashMap<>();

    CompiledHierarchies(CompilerTypes types, Schema schema, Set<String> compiled) {
        this.types = types;
        this.schema = schema;
        this.compiled = compiled;
    }

    /** Those that are known, the ones that extend others of them too. */
    List<EntityDescription> extending(EntityDescription entity) {
        return classes(entity).stream()
                .sorted(Comparator.comparing(types::name))
                .flatMap(type -> schema.entity(types.name(type)).value().stream())
                .toList();
    }

    /** Whether there may be others; every class can be extended, but few are where nothing hints at it. */
    boolean mayBeExtended(EntityDescription entity) {
        return types.element(entity.name())
                .filter(type -> !isClosed(type))
                .filter(type -> classes(entity).stream().anyMatch(this::isUnclear)
                        || (!compiled.contains(entity.name()) && hasKinds(entity, type)))
                .isPresent();
    }

    private boolean isUnclear(TypeElement type) {
        return schema.entity(types.name(type)).isUnknown();
    }

    private boolean hasKinds(EntityDescription entity, TypeElement type) {
        return type.getModifiers().contains(Modifier.ABSTRACT)
                || !classes(entity).isEmpty()
                || SIGNS.stream().anyMatch(sign -> type.getAnnotation(sign) != null);
    }

    /** Whether it lists all that extends it, and so do these. */
    private boolean isClosed(TypeElement type) {
        return type.getModifiers().contains(Modifier.FINAL)
                || (type.getModifiers().contains(Modifier.SEALED)
                        && type.getPermittedSubclasses().stream()
                                .allMatch(permitted -> types.element(permitted)
                                        .filter(this::isClosed)
                                        .isPresent()));
    }

    private Set<TypeElement> classes(EntityDescription entity) {
        Set<TypeElement> known = extending.get(entity.name());
        if (known == null) {
            known = types.element(entity.name()).stream()
                    .flatMap(this::among)
                    .filter(Targets::isEntity)
                    .filter(type -> !types.name(type).equals(entity.name()))
                    .filter(type -> extend(type, entity.name()))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            extending.put(entity.name(), known);
        }
        return known;
    }

    private Stream<TypeElement> among(TypeElement entity) {
        return Stream.of(
                        beside(entity).stream(),
                        permitted(entity),
                        compiled.stream()
                                .flatMap(name -> types.element(name).stream())
                                .flatMap(type -> beside(type).stream()))
                .flatMap(each -> each)
                .distinct();
    }

    private Stream<TypeElement> permitted(TypeElement type) {
        return type.getPermittedSubclasses().stream()
                .flatMap(permitted -> types.element(permitted).stream())
                .flatMap(each -> Stream.concat(Stream.of(each), permitted(each)));
    }

    private Collection<TypeElement> beside(TypeElement type) {
        return packages.computeIfAbsent(types.packageOf(type), name -> types.allBeside(type));
    }

    private boolean extend(TypeElement type, String entity) {
        return types.element(type.getSuperclass())
                .filter(parent -> types.name(parent).equals(entity) || extend(parent, entity))
                .isPresent();
    }
}
