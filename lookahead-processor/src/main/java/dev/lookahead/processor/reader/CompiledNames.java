package dev.lookahead.processor.reader;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.hql.EntityNames;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.internal.schema.SchemaAnswer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;

/**
 * The names of the entities that a compiler can find: those that others lead to, those of their packages,
 * and those that are compiled. There may be more.
 */
public final class CompiledNames implements EntityNames {

    private final CompilerTypes types;
    private final Schema schema;
    private final Set<String> compiled;
    private final CompiledHierarchies hierarchies;
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
        this.hierarchies = new CompiledHierarchies(types, schema, compiled);
    }

    @Override
    public SchemaAnswer<EntityDescription> named(String name, EntityDescription near) {
        reach(near);
        Optional<EntityDescription> known = Stream.concat(
                        reached.values().stream(),
                        Stream.of(name, beside(near, name)).flatMap(each -> schema.entity(each).value().stream()))
                .filter(entity -> answersTo(entity, name))
                .findFirst()
                .or(() -> compiledEntities()
                        .filter(entity -> answersTo(entity, name))
                        .findFirst());
        return known.map(SchemaAnswer::known)
                .orElseGet(() -> all(near).stream().anyMatch(name::equalsIgnoreCase)
                        ? SchemaAnswer.absent()
                        : SchemaAnswer.notKnownHere());
    }

    /** Two that differ in capital letters alone are one that is misspelt; what differs more may be of another module. */
    @Override
    public Set<String> all(EntityDescription near) {
        reach(near);
        return Stream.concat(reached.values().stream(), compiledEntities())
                .map(EntityDescription::entityName)
                .collect(Collectors.toSet());
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
                        .flatMap(CompiledNames::withParts)
                        .flatMap(attribute -> Entities.target(attribute).stream())
                        .flatMap(target -> schema.entity(target).value().stream())
                        .forEach(next::push);
                extending(entity).forEach(next::push);
            }
        }
    }

    private Stream<EntityDescription> compiledEntities() {
        return compiled.stream()
                .flatMap(name -> types.element(name).stream())
                .filter(Targets::isEntity)
                .flatMap(type -> schema.entity(types.name(type)).value().stream());
    }

    @Override
    public List<EntityDescription> extending(EntityDescription entity) {
        return hierarchies.extending(entity);
    }

    @Override
    public boolean mayBeExtended(EntityDescription entity) {
        return hierarchies.mayBeExtended(entity);
    }

    @Override
    public boolean mayBeConstant(String name, EntityDescription near) {
        reach(near);
        return reached.values().stream()
                .flatMap(entity -> Stream.concat(Stream.of(entity), extending(entity).stream()))
                .flatMap(entity -> entity.attributes().values().stream())
                .flatMap(CompiledNames::withParts)
                .flatMap(attribute -> attribute instanceof Attribute.Basic basic
                        ? types.element(basic.type().name()).stream()
                        : Stream.empty())
                .filter(type -> type.getKind() == ElementKind.ENUM)
                .flatMap(type -> type.getEnclosedElements().stream())
                .anyMatch(constant -> constant.getKind() == ElementKind.ENUM_CONSTANT
                        && constant.getSimpleName().contentEquals(name));
    }

    private static Stream<Attribute> withParts(Attribute attribute) {
        return attribute instanceof Attribute.Embedded embedded
                ? embedded.attributes().values().stream().flatMap(CompiledNames::withParts)
                : Stream.of(attribute);
    }
}
