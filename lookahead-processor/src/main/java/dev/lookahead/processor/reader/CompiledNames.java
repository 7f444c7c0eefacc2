package dev.lookahead.processor.reader;

import dev.lookahead.internal.lookup.Entities;
import dev.lookahead.internal.lookup.EntityNames;
import dev.lookahead.internal.schema.Answer;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Schema;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import java.lang.annotation.Annotation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * The names of the entities that a compiler can find: those that others lead to, those of their packages,
 * and those that are compiled. There may be more.
 */
public final class CompiledNames implements EntityNames {

    private static final List<Class<? extends Annotation>> OF_HIERARCHIES =
            List.of(Inheritance.class, DiscriminatorColumn.class, DiscriminatorValue.class);

    private final CompilerTypes types;
    private final Schema schema;
    private final Set<String> compiled;
    private final Map<String, EntityDescription> reached = new LinkedHashMap<>();

    /**
     * Looks at first among what a schema leads to.
     *
     * @param compiled the names of all types that are compiled
     */
    public CompiledNames(CompilerTypes types, Schema schema, Set<String> compiled) {
        this.types = types;
        this.schema = schema;
        this.compiled = compiled;
    }

    @Override
    public Answer<EntityDescription> named(String name, EntityDescription near) {
        reach(near);
        Optional<EntityDescription> known = Stream.concat(
                        reached.values().stream(),
                        Stream.of(name, beside(near, name)).flatMap(each -> schema.entity(each).value().stream()))
                .filter(entity -> answersTo(entity, name))
                .findFirst()
                .or(() -> compiledEntities()
                        .filter(entity -> answersTo(entity, name))
                        .findFirst());
        return known.map(Answer::known).orElseGet(Answer::notKnownHere);
    }

    private static boolean answersTo(EntityDescription entity, String name) {
        return entity.entityName().equals(name) || entity.name().equals(name);
    }

    private static String beside(EntityDescription near, String name) {
        return near.name().substring(0, near.name().lastIndexOf('.') + 1) + name;
    }

    private void reach(EntityDescription start) {
        Deque<EntityDescription> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            EntityDescription entity = next.pop();
            if (reached.putIfAbsent(entity.name(), entity) == null) {
                entity.attributes().values().stream()
                        .flatMap(attribute -> Entities.target(attribute).stream())
                        .flatMap(target -> schema.entity(target).value().stream())
                        .forEach(next::push);
            }
        }
    }

    private Stream<EntityDescription> compiledEntities() {
        return compiledClasses()
                .filter(type -> type.getAnnotation(Entity.class) != null)
                .flatMap(type -> schema.entity(types.name(type)).value().stream());
    }

    private Stream<TypeElement> compiledClasses() {
        return compiled.stream().flatMap(name -> types.element(name).stream());
    }

    @Override
    public boolean mayBeExtended(EntityDescription entity) {
        return types.element(entity.name())
                .filter(type -> !type.getModifiers().contains(Modifier.FINAL))
                .filter(type -> type.getModifiers().contains(Modifier.ABSTRACT)
                        || saysSo(type)
                        || entity.parents().stream()
                                .anyMatch(parent -> types.element(parent)
                                        .filter(this::saysSo)
                                        .isPresent())
                        || compiledClasses().anyMatch(other -> extendsIt(other, type)))
                .isPresent();
    }

    private boolean saysSo(TypeElement type) {
        return OF_HIERARCHIES.stream().anyMatch(annotation -> type.getAnnotation(annotation) != null);
    }

    private boolean extendsIt(TypeElement other, TypeElement type) {
        return types.element(other.getSuperclass()).filter(type::equals).isPresent();
    }

    @Override
    public boolean mayBeConstant(String name, EntityDescription near) {
        reach(near);
        return reached.values().stream()
                .flatMap(entity -> entity.attributes().values().stream())
                .flatMap(attribute -> attribute instanceof Attribute.Basic basic
                        ? types.element(basic.type().name()).stream()
                        : Stream.empty())
                .filter(type -> type.getKind() == ElementKind.ENUM)
                .flatMap(type -> type.getEnclosedElements().stream())
                .anyMatch(constant -> constant.getKind() == ElementKind.ENUM_CONSTANT
                        && constant.getSimpleName().contentEquals(name));
    }
}
