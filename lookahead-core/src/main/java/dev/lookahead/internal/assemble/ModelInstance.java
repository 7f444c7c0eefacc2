package dev.lookahead.internal.assemble;

import dev.lookahead.internal.lookup.Form;
import dev.lookahead.model.NotFetchedException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The inside of an instance of a virtual model. */
final class ModelInstance implements InvocationHandler {

    private final Class<?> type;
    private final @Nullable Object id;
    private final Map<String, @Nullable Object> values;
    private final Form.Requirement requirement;

    ModelInstance(
            Class<?> type, @Nullable Object id, Map<String, @Nullable Object> values, Form.Requirement requirement) {
        this.type = type;
        this.id = id;
        this.values = values;
        this.requirement = requirement;
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
        String path = requirement.prefix() + field;
        List<String> paths = Stream.concat(
                        requirement.paths().stream().filter(each -> !path.startsWith(each + ".")), Stream.of(path))
                .map(each -> '"' + each + '"')
                .toList();
        String list = String.join(", ", paths);
        return new NotFetchedException("`" + requirement.method() + "` reads `" + type.getSimpleName() + "." + field
                + "`, which was not fetched.\n  Write on " + requirement.method() + ":\n      @Requires("
                + (paths.size() == 1 ? list : "{" + list + "}") + ")");
    }
}
