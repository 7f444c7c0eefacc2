package dev.lookahead.internal.query;

import dev.lookahead.internal.common.Handles;
import dev.lookahead.model.ExceptionFactory;
import dev.lookahead.model.InvalidViewException;
import dev.lookahead.model.LoaderSource;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Makes batch loaders where there is no container: each once, by its constructor. */
public final class LoaderInstances implements LoaderSource {

    private final Map<Class<?>, Object> instances = new ConcurrentHashMap<>();

    @Override
    public Object apply(Class<?> type) {
        return given(type, List.of());
    }

    @Override
    public Optional<String> refusal(Class<?> type, List<String> fields) {
        try {
            given(type, fields);
            return Optional.empty();
        } catch (InvalidViewException cannot) {
            return Optional.of(cannot.mistakes().get(0));
        }
    }

    private Object given(Class<?> type, List<String> fields) {
        return instances.computeIfAbsent(type, each -> make(each, fields));
    }

    private static Object make(Class<?> type, List<String> fields) {
        if (Modifier.isAbstract(type.getModifiers())) {
            throw cannot(type, fields, "is abstract");
        }
        MethodHandle constructor;
        try {
            constructor = Handles.in(type).findConstructor(type, MethodType.methodType(void.class));
        } catch (ReflectiveOperationException missing) {
            throw cannot(type, fields, "has no constructor without arguments");
        }
        try {
            return Handles.call(Handles.spread(constructor, 0), new Object[0]);
        } catch (Exception failed) {
            throw cannot(type, fields, "cannot be created: its constructor throws " + failed);
        }
    }

    private static InvalidViewException cannot(Class<?> type, List<String> fields, String why) {
        String loads = fields.isEmpty() ? "" : ", which loads `" + String.join("` and `", fields) + "`,";
        return ExceptionFactory.invalidView(
                List.of("error: the batch loader `" + type.getSimpleName() + "`" + loads + " "
                        + why + "\n  Give it a constructor without arguments, or say where loaders come from:"
                        + " `Lookahead.builder(…).loaders(…)`."));
    }
}
