package dev.lookahead.testing;

import java.lang.reflect.Field;
import org.hibernate.Hibernate;

/** Looks into entities of fixtures, which have no methods. */
public final class Attributes {

    private Attributes() {}

    /** The value of a field, as it is; a proxy is asked for its entity. */
    public static Object of(Object entity, String name) {
        Object target = Hibernate.unproxy(entity);
        for (Class<?> type = target.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field field = type.getDeclaredField(name);
                field.setAccessible(true);
                return field.get(target);
            } catch (NoSuchFieldException above) {
                continue;
            } catch (IllegalAccessException closed) {
                throw new IllegalStateException(name, closed);
            }
        }
        throw new IllegalArgumentException(name);
    }
}
