package dev.lookahead.internal.hibernate;

import dev.lookahead.internal.hql.EntityNames;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.internal.schema.SchemaAnswer;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of the entities of one factory. */
public final class HibernateNames implements EntityNames {

    private final Metamodel metamodel;
    private final Schema schema;

    public HibernateNames(Metamodel metamodel, Schema schema) {
        this.metamodel = metamodel;
        this.schema = schema;
    }

    @Override
    public SchemaAnswer<EntityDescription> named(String name, EntityDescription near) {
        return metamodel.getEntities().stream()
                .filter(entity -> entity.getJavaType() != null && names(entity, name))
                .findFirst()
                .map(entity -> schema.entity(near.unit(), entity.getJavaType().getName()))
                .orElseGet(SchemaAnswer::absent);
    }

    private static boolean names(EntityType<?> entity, String name) {
        return entity.getName().equals(name) || entity.getJavaType().getName().equals(name);
    }

    @Override
    public Set<String> all(EntityDescription near) {
        return metamodel.getEntities().stream().map(EntityType::getName).collect(Collectors.toSet());
    }

    @Override
    public List<EntityDescription> extending(EntityDescription entity) {
        return entity.kinds().value().stream()
                .flatMap(Set::stream)
                .filter(kind -> !kind.equals(entity.name()))
                .sorted()
                .flatMap(kind -> schema.entity(entity.unit(), kind).value().stream())
                .toList();
    }

    @Override
    public boolean mayBeExtended(EntityDescription entity) {
        return false;
    }

    /** Hibernate knows its constants before anybody asks here. */
    @Override
    public boolean mayBeConstant(String name, EntityDescription near) {
        return false;
    }
}
