package dev.lookahead.internal.lookup;

import dev.lookahead.internal.schema.Answer;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Schema;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.IdentifiableType;
import jakarta.persistence.metamodel.Metamodel;

/** The names of the entities of one factory. */
public final class HibernateNames implements EntityNames {

    private final Metamodel metamodel;
    private final Schema schema;

    public HibernateNames(Metamodel metamodel, Schema schema) {
        this.metamodel = metamodel;
        this.schema = schema;
    }

    @Override
    public Answer<EntityDescription> named(String name, EntityDescription near) {
        return metamodel.getEntities().stream()
                .filter(entity -> entity.getJavaType() != null && names(entity, name))
                .findFirst()
                .map(entity -> schema.entity(near.unit(), entity.getJavaType().getName()))
                .orElseGet(Answer::absent);
    }

    private static boolean names(EntityType<?> entity, String name) {
        return entity.getName().equals(name) || entity.getJavaType().getName().equals(name);
    }

    @Override
    public boolean mayBeExtended(EntityDescription entity) {
        return metamodel.getEntities().stream()
                .map(IdentifiableType::getSupertype)
                .anyMatch(parent ->
                        parent != null && parent.getJavaType().getName().equals(entity.name()));
    }

    /** Hibernate knows its constants before anybody asks here. */
    @Override
    public boolean mayBeConstant(String name, EntityDescription near) {
        return false;
    }
}
