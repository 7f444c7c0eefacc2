package dev.lookahead.internal.schema;

import dev.lookahead.model.BatchLoad;
import dev.lookahead.model.Computed;
import dev.lookahead.model.DefaultOrder;
import dev.lookahead.model.Deferred;
import dev.lookahead.model.Join;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.Requires;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.model.Where;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes virtual models. */
final class ModelReader {

    ModelDescription read(TypeDeclaration type) {
        Collection<TypeDeclaration> lineage = lineage(type).values();
        Map<String, Field> fields = inherited(type, lineage);
        List<ModelDescription.Condition> conditions = new ArrayList<>();
        for (TypeDeclaration each : lineage) {
            Where where = each.annotation(Where.class);
            if (where != null) {
                conditions.add(new ModelDescription.Condition(where.value(), each.name()));
            }
        }
        Deferred deferred = type.annotation(Deferred.class);
        return new ModelDescription(
                type.name(),
                type.arguments(VirtualModel.class).get(0).name(),
                fields,
                conditions,
                orders(lineage),
                deferred == null ? List.of() : List.of(deferred.value()),
                lineage.stream()
                        .map(TypeDeclaration::name)
                        .filter(name -> !name.equals(type.name()))
                        .collect(Collectors.toSet()),
                type.isGeneric());
    }

    /** The fields by their names, those of the most general virtual model first. */
    private static Map<String, Field> inherited(TypeDeclaration type, Collection<TypeDeclaration> lineage) {
        Map<String, Map<String, MethodDeclaration>> declared = new LinkedHashMap<>();
        for (TypeDeclaration each : lineage) {
            for (MethodDeclaration method : methods(each).toList()) {
                Map<String, MethodDeclaration> bases =
                        declared.computeIfAbsent(method.name(), name -> new LinkedHashMap<>());
                bases.keySet().removeAll(lineage(each).keySet());
                bases.put(each.name(), method);
            }
        }
        Map<String, Field> fields = new LinkedHashMap<>();
        declared.forEach((name, bases) -> fields.put(name, meant(type, bases)));
        return fields;
    }

    /** The field that the nearest bases declare, if they agree. */
    private static Field meant(TypeDeclaration type, Map<String, MethodDeclaration> bases) {
        List<Field> choices = bases.entrySet().stream()
                .map(base -> field(base.getValue(), base.getKey()))
                .toList();
        Field last = choices.get(choices.size() - 1);
        boolean agree = bases.values().stream()
                        .map(method -> field(method, type.name()))
                        .distinct()
                        .count()
                == 1;
        return agree ? last : new Field.Conflicting(last.name(), last.type(), type.name(), choices);
    }

    /** The orders that nothing more special takes the place of: of several, none is the one that is meant. */
    private static List<ModelDescription.Order> orders(Collection<TypeDeclaration> lineage) {
        List<TypeDeclaration> giving = lineage.stream()
                .filter(each -> each.annotation(DefaultOrder.class) != null)
                .toList();
        return giving.stream()
                .filter(each -> giving.stream()
                        .noneMatch(other -> !other.name().equals(each.name())
                                && lineage(other).containsKey(each.name())))
                .map(each -> new ModelDescription.Order(
                        Objects.requireNonNull(each.annotation(DefaultOrder.class))
                                .value(),
                        each.name()))
                .toList();
    }

    /** The virtual models from the most general one down to the type itself, each once, by their names. */
    private static Map<String, TypeDeclaration> lineage(TypeDeclaration type) {
        Map<String, TypeDeclaration> lineage = new LinkedHashMap<>();
        for (TypeDeclaration parent : type.interfaces()) {
            if (parent.is(VirtualModel.class) && !parent.name().equals(VirtualModel.class.getName())) {
                lineage(parent).forEach(lineage::putIfAbsent);
            }
        }
        lineage.put(type.name(), type);
        return lineage;
    }

    /** Not every reader knows an order, so the names make one. */
    private static Stream<MethodDeclaration> methods(TypeDeclaration type) {
        return type.methods().stream()
                .filter(method -> !method.isStatic() && !method.isPrivate())
                .sorted(Comparator.comparing(MethodDeclaration::name));
    }

    private static Field field(MethodDeclaration method, String declaredIn) {
        String name = method.name();
        JavaType type = method.type();
        List<Annotation> kinds = Stream.of(Prefetch.class, Join.class, Computed.class, BatchLoad.class, Requires.class)
                .<Annotation>mapMulti((annotation, found) -> {
                    Annotation present = method.annotation(annotation);
                    if (present != null) {
                        found.accept(present);
                    }
                })
                .toList();
        if (!method.parameters().isEmpty()) {
            return new Field.NoField(name, type, declaredIn, "It has parameters");
        }
        if (type.name().equals("void")) {
            return new Field.NoField(name, type, declaredIn, "It returns nothing");
        }
        if (kinds.size() > 1) {
            return new Field.NoField(name, type, declaredIn, "It has " + names(kinds));
        }
        if (method.isDefault()) {
            return derived(method, type, declaredIn, kinds);
        }
        return kinds.isEmpty()
                ? new Field.Plain(name, type, declaredIn)
                : annotated(name, type, declaredIn, kinds.get(0), method);
    }

    private static String names(List<Annotation> kinds) {
        return kinds.stream()
                .map(kind -> "`@" + kind.annotationType().getSimpleName() + "`")
                .collect(Collectors.joining(" and "));
    }

    private static Field derived(MethodDeclaration method, JavaType type, String declaredIn, List<Annotation> kinds) {
        String name = method.name();
        if (kinds.isEmpty()) {
            return new Field.Derived(name, type, declaredIn, false, List.of(), method.calls());
        }
        if (kinds.get(0) instanceof Requires requires) {
            return new Field.Derived(name, type, declaredIn, true, List.of(requires.value()), method.calls());
        }
        return new Field.NoField(name, type, declaredIn, "It has a body, which only goes with `@Requires`");
    }

    private static Field annotated(String name, JavaType type, String declaredIn, Annotation kind, Annotated method) {
        if (kind instanceof Prefetch prefetch) {
            Match match = new Match(
                    prefetch.mappedBy(), List.of(prefetch.local()), List.of(prefetch.remote()), prefetch.unit());
            String path = prefetch.value().isEmpty() && match.isNone() ? name : prefetch.value();
            return new Field.Prefetch(
                    name,
                    type,
                    declaredIn,
                    path,
                    match,
                    prefetch.where(),
                    prefetch.orderBy(),
                    prefetch.limit(),
                    prefetch.limitParameter(),
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
                    method.className(load::value),
                    List.of(load.key()),
                    List.of(load.args()),
                    List.of(load.uses()),
                    load.timeout());
        }
        return new Field.NoField(name, type, declaredIn, "`@Requires` goes with a `default` method");
    }
}
