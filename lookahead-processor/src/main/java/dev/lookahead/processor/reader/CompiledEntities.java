package dev.lookahead.processor.reader;

import dev.lookahead.internal.schema.Answer;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * Describes entities by their annotations. What may be mapped elsewhere, by an XML file, is not known
 * here.
 */
public final class CompiledEntities {

    /** Which classes are mapped together is not said in them. */
    private static final String UNIT = "";

    private final CompilerTypes types;
    private final MappedClasses mapped;
    private final IdentifierReader identifiers;

    public CompiledEntities(CompilerTypes types) {
        this.types = types;
        this.mapped = new MappedClasses(types);
        this.identifiers = new IdentifierReader(types, mapped);
    }

    /** The entity of this name; absent where the class can be none. */
    public Answer<EntityDescription> describe(String name) {
        Optional<TypeElement> type = types.element(name);
        if (type.isEmpty()) {
            return Answer.notKnownHere();
        }
        Entity entity = type.get().getAnnotation(Entity.class);
        if (entity == null) {
            return isNever(type.get(), name) ? Answer.absent() : Answer.notKnownHere();
        }
        String entityName = entity.name().isEmpty() ? type.get().getSimpleName().toString() : entity.name();
        return describe(type.get(), entityName);
    }

    private static boolean isNever(TypeElement type, String name) {
        return type.getKind() != ElementKind.CLASS
                || name.startsWith("java.")
                || type.getAnnotation(Embeddable.class) != null
                || type.getAnnotation(MappedSuperclass.class) != null;
    }

    private Answer<EntityDescription> describe(TypeElement type, String entityName) {
        List<TypeElement> lineage = mapped.lineage(type);
        if (lineage.stream().anyMatch(MissingValues::in)) {
            return Answer.notKnownHere();
        }
        List<Member> members = mapped.members(lineage, (DeclaredType) type.asType());
        AttributeReader reader = new AttributeReader(types, mapped);
        Map<String, Attribute> attributes = new TreeMap<>();
        Set<String> unclear = new HashSet<>();
        for (Member member : members) {
            reader.read(member)
                    .value()
                    .ifPresentOrElse(
                            attribute -> attributes.put(member.name(), attribute), () -> unclear.add(member.name()));
        }
        return identifiers
                .read(type)
                .map(id -> {
                    if (!id.whole().name().contains(".")) {
                        attributes.putIfAbsent(id.whole().name(), id.whole());
                    }
                    return Answer.known(new EntityDescription(
                            UNIT,
                            types.name(type),
                            entityName,
                            id.whole(),
                            id.idClass(),
                            attributes,
                            unclear,
                            CompiledHiding.of(lineage, members),
                            parents(lineage, type),
                            kinds(type)));
                })
                .orElseGet(Answer::notKnownHere);
    }

    /** Those that extend it may be anywhere. */
    private Answer<Set<String>> kinds(TypeElement type) {
        return type.getModifiers().contains(Modifier.FINAL)
                ? Answer.known(Set.of(types.name(type)))
                : Answer.notKnownHere();
    }

    private Set<String> parents(List<TypeElement> lineage, TypeElement type) {
        return lineage.stream()
                .filter(each -> !each.equals(type))
                .map(types::name)
                .collect(Collectors.toSet());
    }
}
