package dev.lookahead.internal.key;

import dev.lookahead.internal.common.Handles;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.Hibernate;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/** Reads attributes of entities as their mapping accesses them, so that nothing is loaded by it. Confined to one use. */
public final class AttributeValues {

    private record Place(Class<?> type, String name) {}

    private final SessionFactory factory;
    private final Map<Place, MethodHandle> getters = new HashMap<>();

    public AttributeValues(SessionFactory factory) {
        this.factory = factory;
    }

    /** Whether the value of a path is here, so that nothing is read for it. */
    public boolean has(Object entity, String path) {
        int dot = path.indexOf('.');
        return Hibernate.isInitialized(entity)
                && Hibernate.isPropertyInitialized(Hibernate.unproxy(entity), dot < 0 ? path : path.substring(0, dot));
    }

    /** The value at the end of a path through embeddables. */
    public @Nullable Object of(Object owner, String path) {
        Object value = Hibernate.unproxy(owner);
        for (String name : path.split("\\.", -1)) {
            if (value == null) {
                return null;
            }
            value = get(getters.computeIfAbsent(new Place(Hibernate.getClass(value), name), this::getter), value);
        }
        return value;
    }

    private MethodHandle getter(Place place) {
        ManagedType<?> type = factory.getMetamodel().managedType(place.type());
        Attribute<?, ?> attribute = type.getAttribute(place.name());
        Member member = attribute.getJavaMember();
        MethodHandles.Lookup lookup = Handles.in(member.getDeclaringClass());
        try {
            MethodHandle getter =
                    member instanceof Field field ? lookup.unreflectGetter(field) : lookup.unreflect((Method) member);
            return Handles.spread(getter, 1);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(place.type().getName() + "." + place.name(), closed);
        }
    }

    private static @Nullable Object get(MethodHandle getter, Object owner) {
        return Handles.call(getter, new Object[] {owner});
    }
}
