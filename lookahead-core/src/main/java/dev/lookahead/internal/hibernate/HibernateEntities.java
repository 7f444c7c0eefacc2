package dev.lookahead.internal.hibernate;

import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Identifier;
import dev.lookahead.internal.schema.SchemaAnswer;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.IdentifiableType;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.MappingMetamodel;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.persister.entity.EntityPersister;

/** Describes the entities of one Hibernate session factory, as its mapping model has them. */
public final class HibernateEntities {

    private final EntityManagerFactory factory;
    private final String unit;
    private final MappingMetamodel mappings;
    private final HibernateHiding hiding;
    private final IdentifierReader identifiers;
    private final AttributeReader attributes;

    /** The entities of a factory, which are said to be of a persistence unit of this name. */
    public HibernateEntities(EntityManagerFactory factory, String unit) {
        SessionFactoryImplementor sessions = factory.unwrap(SessionFactoryImplementor.class);
        this.factory = factory;
        this.unit = unit;
        this.mappings = sessions.getMappingMetamodel();
        this.hiding = new HibernateHiding(sessions);
        this.identifiers = new IdentifierReader(mappings);
        this.attributes = new AttributeReader(factory.getMetamodel(), new CollectionReader(hiding, identifiers));
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
        Identifier id = identifiers.of(entity);
        Map<String, Attribute> found = attributes.of(entity, persister);
        if (!id.whole().name().contains(".")) {
            found.putIfAbsent(id.whole().name(), id.whole());
        }
        return new EntityDescription(
                unit,
                entity.getJavaType().getName(),
                entity.getName(),
                id.whole(),
                id.idClass(),
                found,
                Set.of(),
                hiding.of(persister),
                parents(entity),
                SchemaAnswer.known(kinds(persister)));
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
}
