package dev.lookahead.processor.reader;

import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.SchemaAnswer;
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
    public SchemaAnswer<EntityDescription> describe(String name) {
        Optional<TypeElement> type = types.element(name);
        if (type.isEmpty()) {
            return SchemaAnswer.notKnownHere();
        }
        Entity entity = type.get().getAnnotation(Entity.class);
        if (entity == null) {
            return isNever(type.get(), name) ? SchemaAnswer.absent() : SchemaAnswer.notKnownHere();
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

    private SchemaAnswer<EntityDescription> describe(TypeElement type, String entityName) {
        List<TypeElement> lineage = mapped.lineage(type);
        if (lineage.stream().anyMatch(MissingValues::in)) {
            return SchemaAnswer.notKnownHere();
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
                    return SchemaAnswer.known(new EntityDescription(
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
                .orElseGet(SchemaAnswer::notKnownHere);
    }

    /** Those that extend it may be anywhere. */
    private SchemaAnswer<Set<String>> kinds(TypeElement type) {
        return type.getModifiers().contains(Modifier.FINAL)
                ? SchemaAnswer.known(Set.of(types.name(type)))
                : SchemaAnswer.notKnownHere();
    }

    private Set<String> parents(List<TypeElement> lineage, TypeElement type) {
        return lineage.stream()
                .filter(each -> !each.equals(type))
                .map(types::name)
                .collect(Collectors.toSet());
    }
}
