package dev.lookahead.internal.hibernate;

import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.IdClass;
import dev.lookahead.internal.schema.Identifier;
import dev.lookahead.internal.schema.JavaType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.metamodel.MappingMetamodel;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.ManagedMappingType;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.NonAggregatedIdentifierMapping;
import org.jspecify.annotations.Nullable;

/** Reads what identifies the rows of an entity: an attribute, the association that it is, or several. */
final class IdentifierReader {

    private final MappingMetamodel mappings;

    IdentifierReader(MappingMetamodel mappings) {
        this.mappings = mappings;
    }

    Identifier of(EntityType<?> entity) {
        List<SingularAttribute<?, ?>> ids = ids(entity);
        if (entity.hasSingleIdAttribute()) {
            return Identifier.of(single(entity, ids));
        }
        JavaType type = idClass(entity);
        if (ids.size() == 1 && ids.get(0).getType() instanceof EntityType<?> target && type == null) {
            return of(target).behind(ids.get(0).getName());
        }
        JavaType known = type != null ? type : entity.getIdType() == null ? JavaType.OBJECT : idType(entity);
        return Identifier.of(
                new IdClass(known, ids.stream().map(id -> part(entity, id)).toList()), names(entity));
    }

    /** The class of its identifiers that an entity names, even if that holds one attribute; null where it names none. */
    private @Nullable JavaType idClass(EntityType<?> entity) {
        if (!(mappings.getEntityDescriptor(entity.getJavaType()).getIdentifierMapping()
                instanceof NonAggregatedIdentifierMapping several)) {
            return null;
        }
        // Without a class of identifiers, the entity itself holds them.
        Class<?> holder = several.getIdentifierValueMapper().getMappedJavaType().getJavaTypeClass();
        return holder.isAssignableFrom(entity.getJavaType()) ? null : JavaType.of(holder.getName());
    }

    private Attribute.Basic single(EntityType<?> entity, List<SingularAttribute<?, ?>> ids) {
        ModelPart mapping = mappings.getEntityDescriptor(entity.getJavaType()).getIdentifierMapping();
        return ids.stream()
                .findFirst()
                .map(id -> basic(id, mapping))
                .orElseGet(() -> new Attribute.Basic(Identifier.ID, idType(entity), ColumnStorage.of(mapping)));
    }

    private static JavaType idType(EntityType<?> entity) {
        return JavaType.of(entity.getIdType().getJavaType().getName());
    }

    private static List<SingularAttribute<?, ?>> ids(ManagedType<?> entity) {
        return entity.getSingularAttributes().stream()
                .filter(SingularAttribute::isId)
                .sorted(Comparator.comparing(SingularAttribute::getName))
                .<SingularAttribute<?, ?>>map(id -> id)
                .toList();
    }

    private IdClass.Part part(EntityType<?> entity, SingularAttribute<?, ?> id) {
        String name = id.getName();
        if (id.getType() instanceof EntityType<?> target) {
            return of(target).part(name, target.getJavaType().getName());
        }
        ModelPart mapping = mapping(mappings.getEntityDescriptor(entity.getJavaType()), id);
        return new IdClass.Value(name, basic(id, mapping), null);
    }

    private static Attribute.Basic basic(SingularAttribute<?, ?> id, @Nullable ModelPart mapping) {
        return new Attribute.Basic(id.getName(), MemberTypes.of(id, mapping), ColumnStorage.of(mapping));
    }

    private static Set<String> names(ManagedType<?> type) {
        return type.getAttributes().stream()
                .map(jakarta.persistence.metamodel.Attribute::getName)
                .collect(Collectors.toSet());
    }

    /**
     * How an attribute is mapped. An identifier is not an attribute to Hibernate's mapping model, and
     * what it is made of is found as its parts.
     */
    static @Nullable ModelPart mapping(ManagedMappingType type, SingularAttribute<?, ?> attribute) {
        ModelPart found = type.findAttributeMapping(attribute.getName());
        if (found != null || !attribute.isId() || !(type instanceof EntityMappingType entity)) {
            return found;
        }
        EntityIdentifierMapping identifier = entity.getIdentifierMapping();
        return identifier instanceof NonAggregatedIdentifierMapping
                ? entity.findSubPart(attribute.getName(), null)
                : identifier;
    }
}
