package dev.lookahead;

import dev.lookahead.internal.fetch.Handles;
import dev.lookahead.model.InvalidViewException;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Makes batch loaders where there is no container: each once, by its constructor. */
final class LoaderInstances implements Function<Class<?>, Object> {

    private final Map<Class<?>, Object> instances = new ConcurrentHashMap<>();

    @Override
    public Object apply(Class<?> type) {
        return instances.computeIfAbsent(type, LoaderInstances::make);
    }

    private static Object make(Class<?> type) {
        try {
            return Handles.call(
                    Handles.spread(Handles.in(type).findConstructor(type, MethodType.methodType(void.class)), 0),
                    new Object[0]);
        } catch (ReflectiveOperationException missing) {
            throw new InvalidViewException(List.of("error: the batch loader `" + type.getSimpleName()
                    + "` has no constructor without arguments\n"
                    + "  Give it one, or say where loaders come from:"
                    + " `Lookahead.builder(…).loaders(…)`."));
        }
    }
}
