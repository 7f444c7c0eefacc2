package dev.lookahead.internal.query;

import dev.lookahead.internal.common.Handles;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The inside of an instance of a virtual model around an entity that was here before it. */
record WrappedInstance(WrappedBatch batch, Object id, Supplier<Object> entity)
        implements InvocationHandler, Supplier<Object> {

    Object as(Class<?> model) {
        return Proxy.newProxyInstance(model.getClassLoader(), new Class<?>[] {model}, this);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        if (method.isDefault()) {
            return Handles.call(batch.defaultMethod(method.getName()), new Object[] {proxy});
        }
        if (method.getDeclaringClass() != Object.class) {
            return batch.value(id, method.getName());
        }
        return switch (method.getName()) {
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> arguments != null && proxy == arguments[0];
            default -> batch.name() + " " + id;
        };
    }

    @Override
    public Object get() {
        return entity.get();
    }
}
