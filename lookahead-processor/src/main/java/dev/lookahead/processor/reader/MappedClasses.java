package dev.lookahead.processor.reader;

import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;

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

    /** The one member that is the id of an entity. */
    Optional<Member> id(TypeElement entity) {
        List<TypeElement> lineage = lineage(entity);
        List<Member> ids = members(lineage, (DeclaredType) entity.asType()).stream()
                .filter(Member::isId)
                .toList();
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }

    private static boolean has(Element member, Class<? extends Annotation> annotation) {
        return member.getAnnotation(annotation) != null;
    }

    /** The attributes of an entity, each once. */
    List<Member> members(List<TypeElement> lineage, DeclaredType type) {
        return members(lineage, type, each -> MappedAccess.usual(each, lineage));
    }

    /** The attributes of an embeddable, which stand where those of its owner do. */
    Collection<Member> members(DeclaredType embeddable, AccessType usual) {
        TypeElement type = (TypeElement) embeddable.asElement();
        return members(lineage(type), embeddable, each -> usual);
    }

    private List<Member> members(
            List<TypeElement> lineage, DeclaredType type, Function<TypeElement, AccessType> usual) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (TypeElement each : lineage) {
            members.putAll(members(each, type, usual.apply(each)));
        }
        return new ArrayList<>(members.values());
    }

    /** A member that says how it is accessed is an attribute, and takes the place of the field or getter beside it. */
    private Map<String, Member> members(TypeElement declared, DeclaredType type, AccessType usual) {
        boolean fields = declared.getKind() == ElementKind.RECORD
                || MappedAccess.said(declared).orElse(usual) == AccessType.FIELD;
        Map<String, Member> members = new LinkedHashMap<>();
        Map<String, Member> others = new LinkedHashMap<>();
        for (Element element : declared.getEnclosedElements()) {
            Optional<AccessType> own = MappedAccess.said(element);
            Map<String, Member> kind = own.isPresent() ? members : others;
            if (isPersistent(element) && (own.isPresent() || (element.getKind() == ElementKind.FIELD) == fields)) {
                member(element, type, own.orElse(usual)).ifPresent(member -> kind.put(member.name(), member));
            }
        }
        others.forEach(members::putIfAbsent);
        return members;
    }

    private static boolean isPersistent(Element member) {
        return !member.getModifiers().contains(Modifier.STATIC)
                && !member.getModifiers().contains(Modifier.TRANSIENT)
                && !has(member, Transient.class);
    }

    private Optional<Member> member(Element element, DeclaredType type, AccessType inside) {
        if (element.getKind() == ElementKind.FIELD) {
            String name = element.getSimpleName().toString();
            return name.startsWith(ADDED)
                    ? Optional.empty()
                    : Optional.of(new Member(
                            name, element, types.types().asMemberOf(type, (VariableElement) element), inside));
        }
        return Getters.property(element).map(property -> {
            ExecutableType signature = (ExecutableType) types.types().asMemberOf(type, element);
            return new Member(property, element, signature.getReturnType(), inside);
        });
    }
}
