package dev.lookahead.tests.keycloak;

import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.Session;

/** Makes rows of any entity: all of its values differ from those of others, and what it refers to is made too. */
final class AnyRows {

    private final Session session;
    private final Map<Class<?>, Object> referred = new HashMap<>();
    private int number;

    AnyRows(Session session) {
        this.session = session;
    }

    Object make(Class<?> type) {
        EntityType<?> entity = session.getMetamodel().entity(type);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object made = constructor.newInstance();
            for (SingularAttribute<?, ?> attribute : entity.getSingularAttributes()) {
                if (attribute.isId() || !attribute.isOptional()) {
                    Field field = field(type, attribute.getName());
                    field.setAccessible(true);
                    field.set(made, attribute.isAssociation() ? other(entity, attribute) : value(attribute));
                }
            }
            session.persist(made);
            return made;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type.getName(), impossible);
        }
    }

    /** Rows refer to the same others, unless their ids would be the same then. */
    private Object other(EntityType<?> entity, SingularAttribute<?, ?> association) {
        Class<?> type = association.getJavaType();
        boolean differs = entity.getSingularAttributes().stream()
                .filter(SingularAttribute::isId)
                .allMatch(SingularAttribute::isAssociation);
        Object known = differs ? null : referred.get(type);
        if (known == null) {
            known = make(type);
            referred.put(type, known);
        }
        return known;
    }

    private Object value(SingularAttribute<?, ?> attribute) {
        Class<?> type = attribute.getJavaType();
        number++;
        if (type == String.class) {
            return "v" + number;
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == long.class || type == Long.class) {
            return (long) number;
        }
        if (type == int.class || type == Integer.class) {
            return number;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        throw new IllegalStateException(attribute.toString());
    }

    private static Field field(Class<?> type, String name) throws NoSuchFieldException {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return field;
                }
            }
        }
        throw new NoSuchFieldException(type.getName() + "." + name);
    }
}
