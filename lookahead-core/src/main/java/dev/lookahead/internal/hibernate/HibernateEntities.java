package dev.lookahead.internal.hibernate;

import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.CollectionHiding;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.GenericTypes;
import dev.lookahead.internal.schema.IdClass;
import dev.lookahead.internal.schema.Identifier;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Optionality;
import dev.lookahead.internal.schema.SchemaAnswer;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.MapKey;
import jakarta.persistence.OrderBy;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.IdentifiableType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import jakarta.persistence.metamodel.Type.PersistenceType;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.NotFound;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.MappingMetamodel;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.CollectionPart;
import org.hibernate.metamodel.mapping.DiscriminatedAssociationModelPart;
import org.hibernate.metamodel.mapping.EntityAssociationMapping;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.EntityValuedModelPart;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor;
import org.hibernate.metamodel.mapping.ManagedMappingType;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.NonAggregatedIdentifierMapping;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * Describes the entities of one Hibernate session factory. The one place that asks Hibernate's
 * mapping model, which is SPI.
 */
public final class HibernateEntities {

    /** Collections that may have a row more than once, where a table of their own says which they have. */
    private static final Set<PluralAttribute.CollectionType> REPEATING =
            Set.of(PluralAttribute.CollectionType.COLLECTION, PluralAttribute.CollectionType.LIST);

    private final EntityManagerFactory factory;
    private final String unit;
    private final MappingMetamodel mappings;
    private final HibernateHiding hiding;

    /** The entities of a factory, which are said to be of a persistence unit of this name. */
    public HibernateEntities(EntityManagerFactory factory, String unit) {
        SessionFactoryImplementor sessions = factory.unwrap(SessionFactoryImplementor.class);
        this.factory = factory;
        this.unit = unit;
        this.mappings = sessions.getMappingMetamodel();
        this.hiding = new HibernateHiding(sessions);
    }

    /** The entity of this class; absent where it is mapped by another factory, or none. */
    public SchemaAnswer<EntityDescription> describe(Class<?> type) {
        return factory.getMetamodel().getEntities().stream()
                .filter(entity -> entity.getJavaType() == type)
                .findFirst()
                .map(entity -> SchemaAnswer.known(describe(entity)))
                .orElseGet(SchemaAnswer::absent);
    }

    private EntityDescription describe(EntityType<?> entity) {
        EntityPersister persister = mappings.getEntityDescriptor(entity.getJavaType());
        Identifier id = identifier(entity);
        Map<String, Attribute> attributes = attributes(entity, persister);
        if (!id.whole().name().contains(".")) {
            attributes.putIfAbsent(id.whole().name(), id.whole());
        }
        return new EntityDescription(
                unit,
                entity.getJavaType().getName(),
                entity.getName(),
                id.whole(),
                id.idClass(),
                attributes,
                Set.of(),
                hiding.of(persister),
                parents(entity),
                SchemaAnswer.known(kinds(persister)));
    }

    private Identifier identifier(EntityType<?> entity) {
        ModelPart mapping = mappings.getEntityDescriptor(entity.getJavaType()).getIdentifierMapping();
        List<SingularAttribute<?, ?>> ids = ids(entity);
        if (!entity.hasSingleIdAttribute() && ids.size() == 1) {
            SingularAttribute<?, ?> association = ids.get(0);
            return identifier((EntityType<?>) association.getType()).behind(association.getName());
        }
        if (!entity.hasSingleIdAttribute()) {
            JavaType type = entity.getIdType() == null
                    ? JavaType.OBJECT
                    : JavaType.of(entity.getIdType().getJavaType().getName());
            return Identifier.of(
                    new IdClass(type, ids.stream().map(id -> part(entity, id)).toList()), names(entity));
        }
        Attribute.Basic basic = ids.stream()
                .findFirst()
                .map(id -> new Attribute.Basic(id.getName(), type(id, mapping), ColumnStorage.of(mapping)))
                .orElseGet(() -> new Attribute.Basic(
                        Identifier.ID,
                        JavaType.of(entity.getIdType().getJavaType().getName()),
                        ColumnStorage.of(mapping)));
        return Identifier.of(basic);
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
            return identifier(target).part(name, target.getJavaType().getName());
        }
        ModelPart mapping = part(mappings.getEntityDescriptor(entity.getJavaType()), id);
        return new IdClass.Value(name, new Attribute.Basic(name, type(id, mapping), ColumnStorage.of(mapping)), null);
    }

    private static Set<String> names(ManagedType<?> type) {
        return type.getAttributes().stream()
                .map(jakarta.persistence.metamodel.Attribute::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> parents(EntityType<?> entity) {
        Set<String> parents = new HashSet<>();
        IdentifiableType<?> parent = entity.getSupertype();
        while (parent != null) {
            parents.add(parent.getJavaType().getName());
            parent = parent.getSupertype();
        }
        return parents;
    }

    private static Set<String> kinds(EntityMappingType entity) {
        Set<String> kinds = new TreeSet<>();
        if (!entity.isAbstract()) {
            kinds.add(entity.getMappedJavaType().getTypeName());
        }
        entity.getSubMappingTypes().forEach(each -> kinds.addAll(kinds(each)));
        return kinds;
    }

    private Map<String, Attribute> attributes(ManagedType<?> type, ManagedMappingType mapping) {
        Map<String, Attribute> attributes = new TreeMap<>();
        for (SingularAttribute<?, ?> each : type.getSingularAttributes()) {
            attributes.put(each.getName(), singular(each, part(mapping, each)));
        }
        for (PluralAttribute<?, ?, ?> each : type.getPluralAttributes()) {
            attributes.put(each.getName(), plural(each, mapping.findAttributeMapping(each.getName())));
        }
        return attributes;
    }

    private Attribute singular(SingularAttribute<?, ?> attribute, @Nullable ModelPart mapping) {
        String name = attribute.getName();
        if (mapping instanceof DiscriminatedAssociationModelPart reference) {
            return reference(name, attribute.getJavaType(), reference, false, false);
        }
        JavaType type = type(attribute, mapping);
        return switch (attribute.getPersistentAttributeType()) {
            case BASIC ->
                attribute.getType().getPersistenceType() == PersistenceType.BASIC
                        ? new Attribute.Basic(name, type, ColumnStorage.of(mapping))
                        : new Attribute.Unsupported(name, "its target is not of one entity");
            case EMBEDDED -> new Attribute.Embedded(name, type, embedded(attribute, mapping));
            case MANY_TO_ONE, ONE_TO_ONE -> toOne(attribute, mapping);
            default -> new Attribute.Unsupported(name, "it is mapped in a way that cannot be shown");
        };
    }

    /** The declared type; where that is a type parameter, what the entity fills in for it. */
    private static JavaType type(SingularAttribute<?, ?> attribute, @Nullable ModelPart mapping) {
        Class<?> declared = attribute.getJavaType();
        Class<?> mapped = mapping == null ? declared : mapping.getJavaType().getJavaTypeClass();
        JavaType type = JavaType.of((declared.isAssignableFrom(mapped) ? mapped : declared).getName());
        return generic(attribute)
                .filter(each -> each.name().equals(type.name()))
                .orElse(type);
    }

    /** The declared type with its arguments, where its member is there to say them. */
    private static Optional<JavaType> generic(SingularAttribute<?, ?> attribute) {
        GenericTypes types = new GenericTypes(attribute.getDeclaringType().getJavaType());
        if (attribute.getJavaMember() instanceof java.lang.reflect.Field field) {
            return Optional.of(types.describe(field.getGenericType()));
        }
        return attribute.getJavaMember() instanceof Method getter
                ? Optional.of(types.describe(getter.getGenericReturnType()))
                : Optional.empty();
    }

    /** An identifier is no attribute to Hibernate's mapping model, and what it is made of is found as its parts. */
    private static @Nullable ModelPart part(ManagedMappingType type, SingularAttribute<?, ?> attribute) {
        ModelPart found = type.findAttributeMapping(attribute.getName());
        if (found != null || !attribute.isId() || !(type instanceof EntityMappingType entity)) {
            return found;
        }
        EntityIdentifierMapping identifier = entity.getIdentifierMapping();
        return identifier instanceof NonAggregatedIdentifierMapping
                ? entity.findSubPart(attribute.getName(), null)
                : identifier;
    }

    private Map<String, Attribute> embedded(SingularAttribute<?, ?> attribute, @Nullable ModelPart mapping) {
        return mapping != null && mapping.getPartMappingType() instanceof ManagedMappingType inner
                ? embedded(attribute.getType(), inner)
                : Map.of();
    }

    /** The attributes of an embeddable; where its type is left open, those of what the entity fills in for it. */
    private Map<String, Attribute> embedded(Type<?> declared, ManagedMappingType inner) {
        Class<?> mapped = inner.getMappedJavaType().getJavaTypeClass();
        return Stream.concat(Stream.of(declared), factory.getMetamodel().getEmbeddables().stream())
                .filter(each -> each instanceof EmbeddableType<?> && each.getJavaType() == mapped)
                .findFirst()
                .or(() -> Optional.of(declared))
                .map(each -> each instanceof EmbeddableType<?> known ? attributes(known, inner) : null)
                .orElse(Map.of());
    }

    private Attribute toOne(SingularAttribute<?, ?> attribute, @Nullable ModelPart mapping) {
        String name = attribute.getName();
        if (!(mapping instanceof EntityAssociationMapping association)) {
            return new Attribute.Unsupported(name, "its target is not of one entity");
        }
        String target =
                association.getAssociatedEntityMappingType().getMappedJavaType().getTypeName();
        boolean sure = !has(attribute.getJavaMember(), NotFound.class);
        if (association.getSideNature() == ForeignKeyDescriptor.Nature.TARGET) {
            String mappedBy = mappedBy(name, association);
            return mappedBy == null
                    ? new Attribute.Unsupported(name, "it is an inverse one-to-one without a counterpart")
                    : new Attribute.ToOne(name, target, mappedBy, true, null, sure, true);
        }
        boolean toId = association.isReferenceToPrimaryKey();
        ModelPart key = association.getKeyTargetMatchPart();
        String references = !toId && key instanceof BasicValuedModelPart && key instanceof AttributeMapping unique
                ? unique.getAttributeName()
                : null;
        return new Attribute.ToOne(name, target, null, toId, references, sure, Optionality.of(attribute, association));
    }

    private static Attribute reference(
            String name,
            Class<?> declared,
            DiscriminatedAssociationModelPart reference,
            boolean many,
            boolean indexed) {
        Map<String, String> targets = new TreeMap<>();
        reference
                .getDiscriminatorMapping()
                .getValueConverter()
                .forEachValueDetail(detail -> targets.put(
                        String.valueOf(detail.getValue()),
                        detail.getIndicatedEntity().getMappedJavaType().getTypeName()));
        JavaType key = JavaType.of(reference.getKeyPart().getJavaType().getTypeName());
        return targets.isEmpty()
                ? new Attribute.Unsupported(name, "no discriminator values say which entities it may refer to")
                : new Attribute.Reference(name, JavaType.of(declared.getName()), targets, key, many, indexed);
    }

    /** The counterpart whose key both sides share, where the other side holds it, be it as its identifier. */
    private static @Nullable String mappedBy(String name, EntityAssociationMapping association) {
        EntityMappingType target = association.getAssociatedEntityMappingType();
        List<AttributeMapping> candidates = new ArrayList<>();
        target.forEachAttributeMapping(each -> {
            candidates.add(each);
        });
        if (target.getIdentifierMapping() instanceof NonAggregatedIdentifierMapping identifier) {
            identifier.getEmbeddableTypeDescriptor().forEachAttributeMapping(each -> {
                candidates.add(each);
            });
        }
        return candidates.stream()
                .filter(each -> each instanceof EntityAssociationMapping other
                        && !each.getAttributeName().equals(name)
                        && other.getForeignKeyDescriptor() == association.getForeignKeyDescriptor())
                .reduce((first, last) -> last)
                .map(AttributeMapping::getAttributeName)
                .orElse(null);
    }

    private Attribute plural(PluralAttribute<?, ?, ?> attribute, @Nullable AttributeMapping mapping) {
        String name = attribute.getName();
        if (!(mapping instanceof PluralAttributeMapping collection)) {
            return new Attribute.Unsupported(name, "it is mapped in a way that cannot be shown");
        }
        CollectionPersister persister = collection.getCollectionDescriptor();
        Attribute.MapKey key = attribute instanceof MapAttribute<?, ?, ?> map ? mapKey(map, collection) : null;
        boolean indexed = persister.hasIndex() && key == null;
        if (collection.getElementDescriptor() instanceof DiscriminatedAssociationModelPart reference) {
            return key == null
                    ? reference(name, attribute.getElementType().getJavaType(), reference, true, indexed)
                    : new Attribute.Unsupported(name, "it is a map of rows of several entities");
        }
        JavaType elementType =
                JavaType.of(collection.getElementDescriptor().getJavaType().getTypeName());
        if (attribute.getElementType().getPersistenceType() != PersistenceType.ENTITY) {
            return new Attribute.Elements(
                    name,
                    elementType,
                    parts(attribute, collection),
                    membership(collection, false),
                    hiding.of(collection, attribute.getJavaMember()),
                    indexed,
                    orderBy(attribute),
                    key);
        }
        boolean plain = !persister.hasWhereRestrictions() && !hiding.filters(persister);
        String inverse = inverse(persister);
        CollectionHiding hidden = hiding.of(collection, attribute.getJavaMember());
        return new Attribute.ToMany(
                name,
                elementType.name(),
                plain ? inverse : null,
                inverse,
                membership(collection, hidden.dangling()),
                hidden,
                !persister.isOneToMany() && REPEATING.contains(attribute.getCollectionType()),
                indexed,
                orderBy(attribute),
                key);
    }

    private Map<String, Attribute> parts(PluralAttribute<?, ?, ?> attribute, PluralAttributeMapping collection) {
        return collection.getElementDescriptor().getPartMappingType() instanceof ManagedMappingType inner
                ? embedded(attribute.getElementType(), inner)
                : Map.of();
    }

    private Attribute.MapKey mapKey(MapAttribute<?, ?, ?> map, PluralAttributeMapping collection) {
        CollectionPart index = Objects.requireNonNull(collection.getIndexDescriptor());
        String attribute = annotation(map.getJavaMember(), MapKey.class)
                .map(key -> key.name().isEmpty()
                        ? identifier((EntityType<?>) map.getElementType())
                                .whole()
                                .name()
                        : key.name())
                .orElse(null);
        if (index instanceof EntityValuedModelPart key) {
            EntityIdentifierMapping id = key.getEntityMappingType().getIdentifierMapping();
            return new Attribute.MapKey(JavaType.of(id.getJavaType().getTypeName()), attribute, id.getAttributeName());
        }
        return new Attribute.MapKey(JavaType.of(index.getJavaType().getTypeName()), attribute, null);
    }

    private Attribute.Membership membership(PluralAttributeMapping collection, boolean dangling) {
        CollectionPersister persister = collection.getCollectionDescriptor();
        if (persister.isOneToMany()) {
            return Attribute.Membership.COLUMN;
        }
        return dangling
                        || persister.hasWhereRestrictions()
                        || hiding.filters(persister)
                        || collection.getSoftDeleteMapping() != null
                        || collection.getTemporalMapping() != null
                        || collection.getAuditMapping() != null
                ? Attribute.Membership.PART_OF_TABLE
                : Attribute.Membership.TABLE;
    }

    private static @Nullable String inverse(CollectionPersister persister) {
        return persister.isOneToMany() ? persister.getMappedByProperty() : null;
    }

    private static @Nullable String orderBy(PluralAttribute<?, ?, ?> attribute) {
        return annotation(attribute.getJavaMember(), OrderBy.class)
                .map(OrderBy::value)
                .filter(order -> !order.isBlank())
                .orElse(null);
    }

    private static boolean has(@Nullable Member member, Class<? extends Annotation> annotation) {
        return annotation(member, annotation).isPresent();
    }

    private static <A extends Annotation> Optional<A> annotation(@Nullable Member member, Class<A> annotation) {
        return member instanceof AnnotatedElement element
                ? Optional.ofNullable(element.getAnnotation(annotation))
                : Optional.empty();
    }
}
