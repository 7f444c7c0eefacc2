package dev.lookahead.internal.assemble;

import dev.lookahead.model.ExceptionFactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of the query that a static method is called with.
 *
 * @param parameter its name in the query
 * @param type what the method takes
 * @param label the method, as users write it
 * @param same gives what it is given, if the method can be given it
 */
public record ContextArgument(String parameter, Class<?> type, String label, MethodHandle same) {

    private static final MethodType ANY = MethodType.methodType(Object.class, Object.class);

    static ContextArgument of(String parameter, Class<?> type, String label) {
        return new ContextArgument(
                parameter, type, label, MethodHandles.identity(type).asType(ANY));
    }

    /** Throws where the value that is bound cannot be given to the method. */
    public void check(Map<String, ? extends @Nullable Object> bound) {
        Object value = bound.get(parameter);
        if (!fits(value)) {
            throw ExceptionFactory.invalidQuery(
                    "`:" + parameter + "` of `" + label + "` takes a `" + type.getSimpleName()
                            + "`, and is bound to "
                            + (value == null ? "null" : "a `" + value.getClass().getSimpleName() + "`")
                            + ".");
        }
    }

    private boolean fits(@Nullable Object value) {
        try {
            return same.invoke(value) != null || value == null;
        } catch (ClassCastException | NullPointerException another) {
            return false;
        } catch (Throwable never) {
            throw new IllegalStateException(never);
        }
    }
}
