package dev.lookahead.internal.key;

import dev.lookahead.internal.database.Databases;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Function;
import org.hibernate.Hibernate;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.jspecify.annotations.Nullable;

/** The ids of one entity that come from outside, as rows have them. */
public final class EntityIds {

    private final EntityDescription entity;
    private final Class<?> type;
    private final EntityManagerFactory factory;
    private final Identity identity;

    public EntityIds(
            EntityDescription entity, Entities entities, Databases databases, Function<JavaType, Class<?>> classes) {
        this.entity = entity;
        this.type = classes.apply(JavaType.of(entity.name()));
        this.factory = databases.of(entity.unit()).factory();
        this.identity = new Ids(entities, classes, databases).of(entity);
    }

    /** That of an instance, or of a reference to one; null where it has none yet. */
    public @Nullable Object of(Object instance) {
        Object id = DerivedId.of(instance, entity.id().name(), factory);
        return id == null ? null : known(id);
    }

    /** That of an instance, or the id that something is. */
    public @Nullable Object ofAny(Object given) {
        boolean instance = type.isInstance(given);
        return instance || HibernateProxy.extractLazyInitializer(given) != null ? of(given) : known(given);
    }

    /** The class that a reference was made for, which it knows without being loaded; of anything else its own. */
    public static Class<?> declared(Object instance) {
        LazyInitializer lazy = HibernateProxy.extractLazyInitializer(instance);
        return lazy == null || !lazy.isUninitialized() ? Hibernate.getClass(instance) : lazy.getPersistentClass();
    }

    /** An id that was given. */
    public Object known(Object id) {
        return identity.known(id);
    }
}
