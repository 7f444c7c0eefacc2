package dev.lookahead.internal.hibernate;

import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.CollectionHiding;
import dev.lookahead.internal.schema.JavaType;
import jakarta.persistence.MapKey;
import jakarta.persistence.OrderBy;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.metamodel.mapping.CollectionPart;
import org.hibernate.metamodel.mapping.DiscriminatedAssociationModelPart;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.metamodel.mapping.EntityValuedModelPart;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.persister.collection.CollectionPersister;
import org.jspecify.annotations.Nullable;

/** Reads collections: of rows, of values, or of rows of several entities. */
final class CollectionReader {

    /** Collections that may have a row more than once, where a table of their own says which they have. */
    private static final Set<PluralAttribute.CollectionType> REPEATING =
            Set.of(PluralAttribute.CollectionType.COLLECTION, PluralAttribute.CollectionType.LIST);

    private final HibernateHiding hiding;
    private final IdentifierReader identifiers;

    CollectionReader(HibernateHiding hiding, IdentifierReader identifiers) {
        this.hiding = hiding;
        this.identifiers = identifiers;
    }

    /** A collection of rows of several entities. */
    Attribute references(
            PluralAttribute<?, ?, ?> attribute,
            PluralAttributeMapping mapping,
            DiscriminatedAssociationModelPart reference) {
        String name = attribute.getName();
        return attribute instanceof MapAttribute<?, ?, ?>
                ? new Attribute.Unsupported(name, "it is a map of rows of several entities")
                : AnyReader.many(
                        name, attribute.getElementType().getJavaType(), reference, isIndexed(attribute, mapping));
    }

    /**
     * A collection of values.
     *
     * @param attributes those of the embeddable that the values are, or none
     */
    Attribute values(
            PluralAttribute<?, ?, ?> attribute, PluralAttributeMapping mapping, Map<String, Attribute> attributes) {
        return new Attribute.Elements(
                attribute.getName(),
                elementType(mapping),
                attributes,
                membership(mapping, false),
                hiding.of(mapping, attribute.getJavaMember()),
                isIndexed(attribute, mapping),
                orderBy(attribute),
                mapKey(attribute, mapping));
    }

    /** A to-many association. */
    Attribute rows(PluralAttribute<?, ?, ?> attribute, PluralAttributeMapping mapping) {
        CollectionPersister persister = mapping.getCollectionDescriptor();
        boolean plain = !persister.hasWhereRestrictions() && !hiding.filters(persister);
        String inverse = persister.isOneToMany() ? persister.getMappedByProperty() : null;
        CollectionHiding hidden = hiding.of(mapping, attribute.getJavaMember());
        return new Attribute.ToMany(
                attribute.getName(),
                elementType(mapping).name(),
                plain ? inverse : null,
                inverse,
                membership(mapping, hidden.dangling()),
                hidden,
                !persister.isOneToMany() && REPEATING.contains(attribute.getCollectionType()),
                isIndexed(attribute, mapping),
                orderBy(attribute),
                mapKey(attribute, mapping));
    }

    private static JavaType elementType(PluralAttributeMapping mapping) {
        return JavaType.of(mapping.getElementDescriptor().getJavaType().getTypeName());
    }

    /** Whether it has an order column; the index of a map is its key. */
    private static boolean isIndexed(PluralAttribute<?, ?, ?> attribute, PluralAttributeMapping mapping) {
        return mapping.getCollectionDescriptor().hasIndex() && !(attribute instanceof MapAttribute<?, ?, ?>);
    }

    private Attribute.@Nullable MapKey mapKey(PluralAttribute<?, ?, ?> attribute, PluralAttributeMapping mapping) {
        return attribute instanceof MapAttribute<?, ?, ?> map
                ? mapKey(map, Objects.requireNonNull(mapping.getIndexDescriptor()))
                : null;
    }

    private Attribute.MapKey mapKey(MapAttribute<?, ?, ?> map, CollectionPart index) {
        String attribute = new MemberAnnotations(map.getJavaMember())
                .find(MapKey.class)
                .map(key -> key.name().isEmpty() ? idOfElements(map) : key.name())
                .orElse(null);
        if (index instanceof EntityValuedModelPart key) {
            EntityIdentifierMapping id = key.getEntityMappingType().getIdentifierMapping();
            return new Attribute.MapKey(JavaType.of(id.getJavaType().getTypeName()), attribute, id.getAttributeName());
        }
        return new Attribute.MapKey(JavaType.of(index.getJavaType().getTypeName()), attribute, null);
    }

    private String idOfElements(MapAttribute<?, ?, ?> map) {
        return identifiers.of((EntityType<?>) map.getElementType()).whole().name();
    }

    private Attribute.Membership membership(PluralAttributeMapping mapping, boolean dangling) {
        CollectionPersister persister = mapping.getCollectionDescriptor();
        if (persister.isOneToMany()) {
            return Attribute.Membership.COLUMN;
        }
        return dangling
                        || persister.hasWhereRestrictions()
                        || hiding.filters(persister)
                        || mapping.getSoftDeleteMapping() != null
                        || mapping.getTemporalMapping() != null
                        || mapping.getAuditMapping() != null
                ? Attribute.Membership.PART_OF_TABLE
                : Attribute.Membership.TABLE;
    }

    private static @Nullable String orderBy(PluralAttribute<?, ?, ?> attribute) {
        return new MemberAnnotations(attribute.getJavaMember())
                .find(OrderBy.class)
                .map(OrderBy::value)
                .filter(order -> !order.isBlank())
                .orElse(null);
    }
}
