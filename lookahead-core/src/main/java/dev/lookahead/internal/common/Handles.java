package dev.lookahead.internal.common;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Method handles to members of the user's classes, which need not be public. */
public final class Handles {

    private Handles() {}

    /** A lookup with the rights of a class. */
    public static MethodHandles.Lookup in(Class<?> type) {
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(
                    type.getName() + " is in a module that does not open its package to Lookahead", closed);
        }
    }

    /** The canonical constructor of a record, taking its arguments as one array. */
    public static MethodHandle constructor(Class<?> record) {
        Class<?>[] types = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return spread(in(record).findConstructor(record, MethodType.methodType(void.class, types)), types.length);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(record.getName() + " has no canonical constructor", missing);
        }
    }

    /** A default method without parameters of an interface, taking the instance as one array. */
    public static MethodHandle defaultMethod(Class<?> type, String name) {
        try {
            Method method = type.getMethod(name);
            Class<?> declaring = method.getDeclaringClass();
            return spread(in(declaring).unreflectSpecial(method, declaring), 1);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(type.getName() + "." + name, missing);
        }
    }

    /** A handle that takes its arguments as one array, and gives an object. */
    public static MethodHandle spread(MethodHandle handle, int arguments) {
        return handle.asSpreader(Object[].class, arguments).asType(MethodType.methodType(Object.class, Object[].class));
    }

    /** Calls a spread handle; what the user's code throws comes through as it is. */
    public static Object call(MethodHandle spread, Object[] arguments) {
        try {
            return (Object) spread.invokeExact(arguments);
        } catch (Throwable thrown) {
            throw Handles.<RuntimeException>unchecked(thrown);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
