package dev.lookahead.internal.loader;

import dev.lookahead.internal.database.QuerySession;
import dev.lookahead.internal.form.LoaderUse;
import dev.lookahead.model.ExceptionFactory;
import dev.lookahead.model.FetchContext;
import dev.lookahead.model.InvalidQueryException;
import jakarta.persistence.EntityManager;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one call of a loader is told. */
public record LoaderContext(
        LoaderUse use, boolean asynchronous, Map<String, @Nullable Object> parameters, Supplier<QuerySession> session)
        implements FetchContext {

    @Override
    public <T> @Nullable T parameter(String name, Class<T> type) {
        given("parameter(…)", "name", name);
        given("parameter(…)", "type", type);
        if (!parameters.containsKey(name)) {
            throw ExceptionFactory.invalidQuery("`" + use.label() + "` asks for `:" + name
                    + "`, which the query does not bind. Name it in `uses`, so that this is found before any SQL.");
        }
        return cast(name, parameters.get(name), type);
    }

    @SuppressWarnings("unchecked") // The wrapper of a primitive class has its type.
    private <T> @Nullable T cast(String name, @Nullable Object value, Class<T> type) {
        Class<?> wanted = MethodType.methodType(type).wrap().returnType();
        if (value != null && !wanted.isInstance(value)) {
            throw ExceptionFactory.invalidQuery("`" + use.label() + "` asks for `:" + name + "` as a `"
                    + wanted.getSimpleName() + "`, and the query binds it to a `"
                    + value.getClass().getSimpleName() + "`.");
        }
        return (T) value;
    }

    @Override
    public String argument(String name) {
        given("argument(…)", "name", name);
        String value = use.arguments().get(name);
        if (value == null) {
            throw ExceptionFactory.invalidQuery("`" + use.label() + "` asks for the argument `" + name
                    + "`, which its `@BatchLoad` does not give: add it to `args`.");
        }
        return value;
    }

    @Override
    public String field() {
        return use.label();
    }

    @Override
    public EntityManager entityManager() {
        if (asynchronous) {
            throw noEntityManager(
                    "an `AsyncBatchLoader` cannot use that of the query, which belongs to another thread");
        }
        return session.get()
                .entityManager()
                .orElseThrow(() ->
                        noEntityManager("the query runs in a `StatelessSession`, which is not an entity manager"));
    }

    private InvalidQueryException noEntityManager(String why) {
        return ExceptionFactory.invalidQuery("`" + use.label() + "` asks for an entity manager: " + why
                + ". Open one of its own in the loader" + (asynchronous ? ", or make that a `BatchLoader`." : "."));
    }

    private static void given(String method, String name, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(method + " was given null for `" + name + "`.");
        }
    }
}
