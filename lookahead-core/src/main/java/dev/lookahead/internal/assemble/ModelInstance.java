package dev.lookahead.internal.assemble;

import dev.lookahead.internal.form.Origin;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The inside of an instance of a virtual model. It supplies the entity to {@code VirtualModel.entityOf}, which knows
 * no more of it than that.
 */
public final class ModelInstance implements InvocationHandler, Supplier<Object> {

    /**
     * What all instances of one result shape have in common.
     *
     * @param places where the value of each field stands
     */
    record Kind(Class<?> type, Map<String, Integer> places, Origin origin) {

        Kind {
            places = Map.copyOf(places);
        }
    }

    private final Kind kind;
    private final @Nullable Object id;
    private final @Nullable Object[] values;
    private final @Nullable Supplier<Object> entity;

    ModelInstance(Kind kind, @Nullable Object id, @Nullable Object[] values, @Nullable Supplier<Object> entity) {
        this.kind = kind;
        this.id = id;
        this.values = values;
        this.entity = entity;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "hashCode" -> System.identityHashCode(proxy);
                case "equals" -> arguments != null && proxy == arguments[0];
                default -> toString();
            };
        }
        return value(method.getName());
    }

    /** The inside of an instance that a plan made. */
    public static Optional<ModelInstance> of(@Nullable Object instance) {
        return instance != null
                        && Proxy.isProxyClass(instance.getClass())
                        && Proxy.getInvocationHandler(instance) instanceof ModelInstance inside
                ? Optional.of(inside)
                : Optional.empty();
    }

    /** The virtual model. */
    public Class<?> type() {
        return kind.type();
    }

    /** The id of the row. */
    public Object id() {
        return Objects.requireNonNull(id);
    }

    /** The value of a field. */
    public @Nullable Object value(String field) {
        Integer place = kind.places().get(field);
        if (place == null) {
            throw new NotFetched(kind.origin(), kind.type()).field(field);
        }
        return values[place];
    }

    @Override
    public Object get() {
        if (entity == null) {
            throw new NotFetched(kind.origin(), kind.type()).entity();
        }
        return entity.get();
    }

    @Override
    public String toString() {
        return kind.type().getSimpleName() + " " + id;
    }
}
