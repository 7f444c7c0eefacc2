package dev.lookahead.internal.assemble;

import dev.lookahead.model.NotFetchedException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The inside of an instance of a virtual model. */
final class ModelInstance implements InvocationHandler {

    private final Class<?> type;
    private final @Nullable Object id;
    private final Map<String, @Nullable Object> values;
    private final String asker;

    ModelInstance(Class<?> type, @Nullable Object id, Map<String, @Nullable Object> values, String asker) {
        this.type = type;
        this.id = id;
        this.values = values;
        this.asker = asker;
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
        Object value = values.get(method.getName());
        if (value == null && !values.containsKey(method.getName())) {
            throw notFetched(method.getName());
        }
        return value;
    }

    @Override
    public String toString() {
        return type.getSimpleName() + " " + id;
    }

    private NotFetchedException notFetched(String field) {
        String place = type.getSimpleName() + "." + field;
        if (asker.isEmpty()) {
            return new NotFetchedException(
                    "`" + place + "` was not fetched: it is not among what the default method requires. Add its"
                            + " path to `@Requires`.");
        }
        Set<String> required = new TreeSet<>(values.keySet());
        required.add(field);
        String list = required.stream()
                .map(name -> '"' + Objects.requireNonNull(name) + '"')
                .collect(Collectors.joining(", "));
        return new NotFetchedException(
                "`" + asker + "` reads `" + place + "`, which was not fetched.\n  Write on it:\n      @Requires("
                        + (required.size() == 1 ? list : "{" + list + "}")
                        + ")");
    }
}
