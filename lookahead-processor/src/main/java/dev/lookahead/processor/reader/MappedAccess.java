package dev.lookahead.processor.reader;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Tells whether attributes stand at fields or at getters, as Hibernate does: a class may say so, a member may say so of
 * itself, and else an entity's id tells, or whatever else of it has a mapping. A member that says so of itself tells
 * nothing of others.
 */
final class MappedAccess {

    private static final String MAPPINGS = "jakarta.persistence.";

    private MappedAccess() {}

    /** What an element says of itself. */
    static Optional<AccessType> said(Element element) {
        return Optional.ofNullable(element.getAnnotation(Access.class)).map(Access::value);
    }

    /**
     * Where the attributes of one class of an entity stand where neither it nor they say so.
     *
     * @param lineage the classes that the entity is mapped by, the most general one first
     */
    static AccessType usual(TypeElement type, List<TypeElement> lineage) {
        List<TypeElement> known = upTo(entityOf(type, lineage), lineage);
        List<TypeElement> upwards = new ArrayList<>(known);
        Collections.reverse(upwards);
        return Stream.of(
                        byId(upwards),
                        byMembers(upwards.stream().limit(1)),
                        byMembers(known.stream()
                                .filter(each -> is(each, Entity.class))
                                .limit(1)),
                        byMembers(upwards.stream().filter(each -> is(each, MappedSuperclass.class))))
                .flatMap(each -> each)
                .findFirst()
                .orElse(AccessType.PROPERTY);
    }

    private static Stream<AccessType> byId(List<TypeElement> types) {
        return types.stream()
                .filter(type -> said(type).isEmpty())
                .flatMap(type -> first(type, MappedAccess::isId, ElementKind.METHOD, ElementKind.FIELD));
    }

    private static Stream<AccessType> byMembers(Stream<TypeElement> types) {
        return types.flatMap(type -> first(type, MappedAccess::isMapped, ElementKind.FIELD, ElementKind.METHOD));
    }

    /** The entity that a mapped superclass is read with; the last class where none of them is one. */
    private static TypeElement entityOf(TypeElement type, List<TypeElement> lineage) {
        return lineage.subList(lineage.indexOf(type), lineage.size()).stream()
                .filter(each -> is(each, Entity.class))
                .findFirst()
                .orElse(lineage.get(lineage.size() - 1));
    }

    private static List<TypeElement> upTo(TypeElement entity, List<TypeElement> lineage) {
        return lineage.subList(0, lineage.indexOf(entity) + 1);
    }

    private static Stream<AccessType> first(TypeElement type, Predicate<Element> wanted, ElementKind... kinds) {
        return Stream.of(kinds)
                .filter(kind -> type.getEnclosedElements().stream()
                        .filter(member -> member.getKind() == kind)
                        .filter(MappedAccess::tells)
                        .anyMatch(wanted))
                .map(kind -> kind == ElementKind.FIELD ? AccessType.FIELD : AccessType.PROPERTY);
    }

    private static boolean tells(Element member) {
        return !member.getModifiers().contains(Modifier.STATIC)
                && !member.getModifiers().contains(Modifier.TRANSIENT)
                && !is(member, Access.class)
                && !is(member, Transient.class);
    }

    private static boolean isId(Element member) {
        return is(member, Id.class) || is(member, EmbeddedId.class);
    }

    /** Callbacks are annotated as well, and are no getters. */
    private static boolean isMapped(Element member) {
        return (member.getKind() == ElementKind.FIELD
                        || Getters.property(member).isPresent())
                && member.getAnnotationMirrors().stream()
                        .map(annotation -> annotation.getAnnotationType().toString())
                        .anyMatch(name -> name.startsWith(MAPPINGS));
    }

    private static boolean is(Element element, Class<? extends Annotation> annotation) {
        return element.getAnnotation(annotation) != null;
    }
}
