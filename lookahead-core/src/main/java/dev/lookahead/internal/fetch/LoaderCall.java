package dev.lookahead.internal.fetch;

import dev.lookahead.internal.lookup.LoaderUse;
import dev.lookahead.internal.schema.ClassFinder;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.model.AsyncBatchLoader;
import dev.lookahead.model.BatchLoadException;
import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.InvalidViewException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls one loader for one field, and looks at what it gives. Shared by threads. */
final class LoaderCall {

    private final LoaderUse use;
    private final Object loader;
    private final Class<?> keyType;
    private final Class<?> valueType;

    LoaderCall(LoaderUse use, Function<Class<?>, Object> loaders, ClassFinder classes) {
        Class<?> type = classes.get(JavaType.of(use.loader()));
        this.use = use;
        this.loader = checked(type, loaders.apply(type));
        this.keyType = classes.find(use.keyType()).orElse(Object.class);
        this.valueType = classes.find(use.valueType()).orElse(Object.class);
    }

    private static Object checked(Class<?> type, @Nullable Object loader) {
        if (loader instanceof BatchLoader || loader instanceof AsyncBatchLoader) {
            return loader;
        }
        String given =
                loader == null ? "null" : "a `" + loader.getClass().getSimpleName() + "`, which is no batch loader";
        throw new InvalidViewException(List.of("error: for the batch loader `" + type.getSimpleName() + "` there is "
                + given + "\n  Look at what `Lookahead.builder(…).loaders(…)` is given."));
    }

    boolean isAsynchronous() {
        return loader instanceof AsyncBatchLoader;
    }

    /**
     * Asks for the values of keys. An asynchronous loader starts now.
     *
     * @return gives the values; it waits for them, or has them loaded
     */
    @SuppressWarnings("unchecked") // The rules have compared the types of keys and values.
    Supplier<Map<Object, Object>> ask(Set<Object> keys, LoaderContext context) {
        Set<Object> fixed = Collections.unmodifiableSet(keys);
        if (loader instanceof AsyncBatchLoader<?, ?> asynchronous) {
            CompletableFuture<Map<Object, Object>> values =
                    start((AsyncBatchLoader<Object, Object>) asynchronous, fixed, context);
            return () -> checked(join(values));
        }
        return () -> checked(load((BatchLoader<Object, Object>) loader, fixed, context));
    }

    private @Nullable Map<Object, Object> load(
            BatchLoader<Object, Object> loader, Set<Object> keys, LoaderContext context) {
        try {
            return loader.load(keys, context);
        } catch (Exception failed) {
            throw failed(failed);
        }
    }

    private CompletableFuture<Map<Object, Object>> start(
            AsyncBatchLoader<Object, Object> loader, Set<Object> keys, LoaderContext context) {
        CompletionStage<Map<Object, Object>> stage = stage(loader, keys, context);
        if (stage == null) {
            throw wrong("gave null instead of a stage");
        }
        CompletableFuture<Map<Object, Object>> values = new CompletableFuture<>();
        stage.whenComplete((loaded, failure) -> {
            if (failure == null) {
                values.complete(loaded);
            } else {
                values.completeExceptionally(failure);
            }
        });
        return values;
    }

    private @Nullable CompletionStage<Map<Object, Object>> stage(
            AsyncBatchLoader<Object, Object> loader, Set<Object> keys, LoaderContext context) {
        try {
            return loader.load(keys, context);
        } catch (Exception failed) {
            throw failed(failed);
        }
    }

    private @Nullable Map<Object, Object> join(CompletableFuture<Map<Object, Object>> values) {
        try {
            return values.get();
        } catch (ExecutionException failed) {
            throw failed(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failed(interrupted);
        }
    }

    private Map<Object, Object> checked(@Nullable Map<Object, Object> values) {
        if (values == null) {
            throw wrong("gave null instead of a map");
        }
        values.forEach((key, value) -> {
            if (key == null) {
                throw wrong("gave a value for the key null, which is none");
            }
            if (!keyType.isInstance(key)) {
                throw wrong("gave a value for the key " + key + ", which is " + described(key) + " and not "
                        + described(keyType));
            }
            if (value != null && !valueType.isInstance(value)) {
                throw wrong("gave " + described(value) + " for the key " + key + ", and not " + described(valueType));
            }
        });
        return values;
    }

    private static String described(Object value) {
        return described(value.getClass());
    }

    private static String described(Class<?> type) {
        return "a `" + type.getSimpleName() + "`";
    }

    private BatchLoadException wrong(String what) {
        return new BatchLoadException(use.label(), head() + " " + what + ".", null);
    }

    private BatchLoadException failed(Exception failure) {
        Throwable cause = failure;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return new BatchLoadException(use.label(), head() + " failed: " + cause, cause);
    }

    private String head() {
        return "`" + use.label() + "`: `" + JavaType.simple(use.loader()) + "`";
    }
}
