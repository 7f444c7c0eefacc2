package dev.lookahead.internal.key;

import dev.lookahead.internal.schema.IdClass;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.model.ExceptionFactory;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Field;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entity that an identifier holds where other identifiers hold the id of one.
 *
 * @param path of its id
 */
record HeldEntity(Class<?> type, String path, EntityManagerFactory factory) {

    /** The entity that a field of an identifier class is for, or null where it is for an id. */
    static @Nullable HeldEntity in(Field field, IdClass.Part part, String unit, Ids ids) {
        IdClass.Referred referred = part.referred();
        if (referred == null) {
            return null;
        }
        Class<?> entity = ids.classes().apply(JavaType.of(referred.entity()));
        return field.getType() != Object.class && field.getType().isAssignableFrom(entity)
                ? new HeldEntity(entity, referred.id(), ids.databases().of(unit).factory())
                : null;
    }

    /** The id of such an entity, or of a reference to one. */
    Object id(@Nullable Object entity) {
        Object id = entity == null ? null : DerivedId.of(entity, path, factory);
        if (id == null) {
            throw ExceptionFactory.invalidQuery("An identifier was given whose `" + type.getSimpleName()
                    + "` is null or has no id, so it is that of no row.");
        }
        return Objects.requireNonNull(id);
    }
}
