package dev.lookahead.internal.key;

import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;

/** The id of an entity, which Hibernate does not tell where it is that of another entity. */
final class DerivedId {

    private DerivedId() {}

    /**
     * The id.
     *
     * @param path of the attribute; through associations where these are the id
     */
    static @Nullable Object of(Object entity, String path, EntityManagerFactory factory) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return factory.getPersistenceUnitUtil().getIdentifier(entity);
        }
        Member member = factory.getMetamodel()
                .entity(Hibernate.getClass(entity))
                .getAttribute(path.substring(0, dot))
                .getJavaMember();
        Object other = value(Hibernate.unproxy(entity), member);
        return other == null ? null : of(other, path.substring(dot + 1), factory);
    }

    private static @Nullable Object value(Object entity, Member member) {
        try {
            ((AccessibleObject) member).setAccessible(true);
            return member instanceof Field field ? field.get(entity) : ((Method) member).invoke(entity);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(member + " cannot be read", impossible);
        }
    }
}
