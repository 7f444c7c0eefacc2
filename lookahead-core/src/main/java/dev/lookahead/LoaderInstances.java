package dev.lookahead;

import dev.lookahead.internal.fetch.Handles;
import dev.lookahead.model.BatchLoad;
import dev.lookahead.model.InvalidViewException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes batch loaders where there is no container: each once, by its constructor. */
final class LoaderInstances implements Function<Class<?>, Object> {

    private final Map<Class<?>, Object> instances = new ConcurrentHashMap<>();

    @Override
    public Object apply(Class<?> type) {
        return instances.computeIfAbsent(type, LoaderInstances::make);
    }

    /**
     * Makes all that virtual models name.
     *
     * @throws InvalidViewException with all that cannot be made
     */
    void make(Collection<Class<?>> models) {
        Set<Class<?>> types = models.stream()
                .flatMap(model -> Arrays.stream(model.getMethods()))
                .map(method -> method.getAnnotation(BatchLoad.class))
                .filter(Objects::nonNull)
                .map(BatchLoad::value)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> mistakes = new ArrayList<>();
        for (Class<?> type : types) {
            try {
                apply(type);
            } catch (InvalidViewException wrong) {
                mistakes.addAll(wrong.mistakes());
            }
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidViewException(mistakes);
        }
    }

    private static Object make(Class<?> type) {
        if (Modifier.isAbstract(type.getModifiers())) {
            throw cannot(type, "is abstract");
        }
        MethodHandle constructor;
        try {
            constructor = Handles.in(type).findConstructor(type, MethodType.methodType(void.class));
        } catch (ReflectiveOperationException missing) {
            throw cannot(type, "has no constructor without arguments");
        }
        try {
            return Handles.call(Handles.spread(constructor, 0), new Object[0]);
        } catch (Exception failed) {
            throw cannot(type, "cannot be made: its constructor throws " + failed);
        }
    }

    private static InvalidViewException cannot(Class<?> type, String why) {
        return new InvalidViewException(List.of("error: the batch loader `" + type.getSimpleName() + "` " + why
                + "\n  Give it a constructor without arguments, or say where loaders come from:"
                + " `Lookahead.builder(…).loaders(…)`."));
    }
}
