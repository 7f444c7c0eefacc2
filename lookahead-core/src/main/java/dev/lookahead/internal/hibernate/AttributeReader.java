package dev.lookahead.internal.hibernate;

import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.JavaType;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import jakarta.persistence.metamodel.Type.PersistenceType;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.DiscriminatedAssociationModelPart;
import org.hibernate.metamodel.mapping.ManagedMappingType;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.jspecify.annotations.Nullable;

/** Reads the attributes of an entity or embeddable, with those of the embeddables that are in it. */
final class AttributeReader {

    private static final String NOT_SHOWN = "it is mapped in a way that cannot be shown";

    private final Metamodel metamodel;
    private final CollectionReader collections;

    AttributeReader(Metamodel metamodel, CollectionReader collections) {
        this.metamodel = metamodel;
        this.collections = collections;
    }

    /** The attributes by their names. */
    Map<String, Attribute> of(ManagedType<?> type, ManagedMappingType mapping) {
        Map<String, Attribute> attributes = new TreeMap<>();
        for (SingularAttribute<?, ?> each : type.getSingularAttributes()) {
            attributes.put(each.getName(), singular(each, IdentifierReader.mapping(mapping, each)));
        }
        for (PluralAttribute<?, ?, ?> each : type.getPluralAttributes()) {
            attributes.put(each.getName(), plural(each, mapping.findAttributeMapping(each.getName())));
        }
        return attributes;
    }

    private Attribute singular(SingularAttribute<?, ?> attribute, @Nullable ModelPart mapping) {
        String name = attribute.getName();
        if (mapping instanceof DiscriminatedAssociationModelPart reference) {
            return AnyReader.one(name, attribute.getJavaType(), reference);
        }
        JavaType type = MemberTypes.of(attribute, mapping);
        return switch (attribute.getPersistentAttributeType()) {
            case BASIC ->
                attribute.getType().getPersistenceType() == PersistenceType.BASIC
                        ? new Attribute.Basic(name, type, ColumnStorage.of(mapping))
                        : new Attribute.Unsupported(name, ToOneReader.NO_TARGET);
            case EMBEDDED -> new Attribute.Embedded(name, type, embedded(attribute.getType(), mapping));
            case MANY_TO_ONE, ONE_TO_ONE -> ToOneReader.read(attribute, mapping);
            default -> new Attribute.Unsupported(name, NOT_SHOWN);
        };
    }

    private Attribute plural(PluralAttribute<?, ?, ?> attribute, @Nullable AttributeMapping mapping) {
        if (!(mapping instanceof PluralAttributeMapping collection)) {
            return new Attribute.Unsupported(attribute.getName(), NOT_SHOWN);
        }
        if (collection.getElementDescriptor() instanceof DiscriminatedAssociationModelPart reference) {
            return collections.references(attribute, collection, reference);
        }
        return attribute.getElementType().getPersistenceType() == PersistenceType.ENTITY
                ? collections.rows(attribute, collection)
                : collections.values(
                        attribute, collection, embedded(attribute.getElementType(), collection.getElementDescriptor()));
    }

    private Map<String, Attribute> embedded(Type<?> declared, @Nullable ModelPart mapping) {
        return mapping != null && mapping.getPartMappingType() instanceof ManagedMappingType inner
                ? embedded(declared, inner)
                : Map.of();
    }

    /** The attributes of an embeddable; where its type is left open, those of what the entity fills in for it. */
    private Map<String, Attribute> embedded(Type<?> declared, ManagedMappingType inner) {
        Class<?> mapped = inner.getMappedJavaType().getJavaTypeClass();
        return Stream.concat(Stream.of(declared), metamodel.getEmbeddables().stream())
                .filter(each -> each instanceof EmbeddableType<?> && each.getJavaType() == mapped)
                .findFirst()
                .or(() -> Optional.of(declared))
                .map(each -> each instanceof EmbeddableType<?> known ? of(known, inner) : null)
                .orElse(Map.of());
    }
}
