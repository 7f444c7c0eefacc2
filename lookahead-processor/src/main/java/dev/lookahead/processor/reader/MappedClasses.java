package dev.lookahead.processor.reader;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.beans.Introspector;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Tells which classes an entity is mapped by, and which of their members are attributes. */
final class MappedClasses {

    /** What tools add to class files begins like this. */
    private static final String ADDED = "$$_";

    private final CompilerTypes types;

    MappedClasses(CompilerTypes types) {
        this.types = types;
    }

    /** A class and those that it extends, as far as they are mapped; the most general one first. */
    List<TypeElement> lineage(TypeElement type) {
        List<TypeElement> lineage = new ArrayList<>();
        Optional<TypeElement> next = Optional.of(type);
        while (next.isPresent()) {
            TypeElement each = next.get();
            if (each.equals(type) || isMapped(each)) {
                lineage.add(0, each);
            }
            next = types.element(each.getSuperclass());
        }
        return List.copyOf(lineage);
    }

    private static boolean isMapped(TypeElement type) {
        return Stream.of(Entity.class, MappedSuperclass.class, Embeddable.class)
                .anyMatch(annotation -> type.getAnnotation(annotation) != null);
    }

    /** Where the attributes of a hierarchy stand: where its id does, or where it says. */
    Optional<AccessType> access(List<TypeElement> lineage) {
        return lineage.stream()
                .flatMap(type -> type.getEnclosedElements().stream())
                .filter(member -> has(member, Id.class) || has(member, EmbeddedId.class))
                .findFirst()
                .map(id -> id.getKind() == ElementKind.METHOD ? AccessType.PROPERTY : AccessType.FIELD)
                .or(() -> lineage.stream()
                        .flatMap(type -> explicit(type).stream())
                        .findFirst());
    }

    /** The one member that is the id of an entity. */
    Optional<Member> id(TypeElement entity) {
        List<TypeElement> lineage = lineage(entity);
        List<Member> ids = access(lineage).stream()
                .flatMap(usual -> members(lineage, (DeclaredType) entity.asType(), usual).stream())
                .filter(Member::isId)
                .toList();
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }

    private static boolean has(Element member, Class<? extends Annotation> annotation) {
        return member.getAnnotation(annotation) != null;
    }

    private static Optional<AccessType> explicit(Element element) {
        return Optional.ofNullable(element.getAnnotation(Access.class)).map(Access::value);
    }

    /** The attributes of a class, each once. */
    List<Member> members(List<TypeElement> lineage, DeclaredType type, AccessType usual) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (TypeElement each : lineage) {
            AccessType access = explicit(each).orElse(usual);
            for (Element member : each.getEnclosedElements()) {
                Member found = member(member, type, access);
                if (found != null) {
                    members.put(found.name(), found);
                }
            }
        }
        return new ArrayList<>(members.values());
    }

    /** The attributes of an embeddable, which stand where those of its owner do. */
    Collection<Member> members(DeclaredType embeddable, AccessType usual) {
        TypeElement type = (TypeElement) embeddable.asElement();
        boolean isRecord = type.getKind() == ElementKind.RECORD;
        return members(lineage(type), embeddable, isRecord ? AccessType.FIELD : usual);
    }

    private @Nullable Member member(Element member, DeclaredType type, AccessType access) {
        Set<Modifier> modifiers = member.getModifiers();
        boolean field = member.getKind() == ElementKind.FIELD;
        AccessType own = explicit(member).orElse(access);
        if (modifiers.contains(Modifier.STATIC)
                || modifiers.contains(Modifier.TRANSIENT)
                || has(member, Transient.class)
                || field != (own == AccessType.FIELD)) {
            return null;
        }
        String name = member.getSimpleName().toString();
        if (field) {
            return name.startsWith(ADDED)
                    ? null
                    : new Member(name, member, types.types().asMemberOf(type, (VariableElement) member));
        }
        return member.getKind() == ElementKind.METHOD ? property(name, (ExecutableElement) member, type) : null;
    }

    private @Nullable Member property(String name, ExecutableElement method, DeclaredType type) {
        String property = property(name, method.getReturnType());
        if (property == null
                || !method.getParameters().isEmpty()
                || method.getReturnType().getKind() == TypeKind.VOID) {
            return null;
        }
        ExecutableType signature = (ExecutableType) types.types().asMemberOf(type, method);
        return new Member(property, method, signature.getReturnType());
    }

    private @Nullable String property(String name, TypeMirror type) {
        boolean isBoolean = types.describe(type).boxed().is(Boolean.class);
        int prefix = name.startsWith("get") ? 3 : name.startsWith("is") && isBoolean ? 2 : 0;
        return prefix == 0 || name.length() == prefix ? null : Introspector.decapitalize(name.substring(prefix));
    }
}
