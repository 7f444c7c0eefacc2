package dev.lookahead.internal.loader;

import dev.lookahead.internal.form.LoaderUse;
import dev.lookahead.internal.rows.PendingValues;
import dev.lookahead.internal.schema.ClassFinder;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.model.AsyncBatchLoader;
import dev.lookahead.model.BatchLoadException;
import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.ExceptionFactory;
import dev.lookahead.model.LookaheadException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Calls one loader for one field, and looks at what it gives. Shared by threads. */
public final class LoaderCall {

    private final LoaderUse use;
    private final Object loader;
    private final Duration limit;
    private final Class<?> keyType;
    private final Class<?> valueType;

    LoaderCall(LoaderUse use, Loaders loaders, ClassFinder classes) {
        Class<?> type = classes.get(JavaType.of(use.loader()));
        this.use = use;
        this.limit = use.limit().orElse(loaders.limit());
        this.loader = checked(type, made(type, loaders));
        this.keyType = classes.find(use.keyType()).orElse(Object.class);
        this.valueType = classes.find(use.valueType()).orElse(Object.class);
    }

    private @Nullable Object made(Class<?> type, Loaders loaders) {
        try {
            return loaders.source().apply(type);
        } catch (LookaheadException told) {
            throw told;
        } catch (RuntimeException failed) {
            throw ExceptionFactory.batchLoad(use.label(), head() + " cannot be created: " + failed, failed);
        }
    }

    private static Object checked(Class<?> type, @Nullable Object loader) {
        if (loader instanceof BatchLoader || loader instanceof AsyncBatchLoader) {
            return loader;
        }
        String given =
                loader == null ? "null" : "a `" + loader.getClass().getSimpleName() + "`, which is not a batch loader";
        throw ExceptionFactory.invalidView(List.of("error: for the batch loader `" + type.getSimpleName()
                + "` there is " + given + "\n  Look at what `Lookahead.builder(…).loaders(…)` is given."));
    }

    public boolean isAsynchronous() {
        return loader instanceof AsyncBatchLoader;
    }

    /** Asks for the values of keys. An asynchronous loader starts now. */
    @SuppressWarnings("unchecked") // The rules have compared the types of keys and values.
    Loading ask(Set<Object> keys, LoaderContext context) {
        Set<Object> fixed = Collections.unmodifiableSet(keys);
        return loader instanceof AsyncBatchLoader<?, ?> asynchronous
                ? start((AsyncBatchLoader<Object, Object>) asynchronous, fixed, context)
                : () -> load((BatchLoader<Object, Object>) loader, fixed, context);
    }

    private LoadedValues load(BatchLoader<Object, Object> loader, Set<Object> keys, LoaderContext context) {
        try {
            return checked(loader.load(keys, context));
        } catch (Throwable failed) {
            throw failed(failed);
        }
    }

    private Loading start(AsyncBatchLoader<Object, Object> loader, Set<Object> keys, LoaderContext context) {
        PendingValues pending;
        try {
            pending = new PendingValues(present(loader.load(keys, context)), limit);
        } catch (Throwable failed) {
            throw failed(failed);
        }
        return new Loading() {
            @Override
            public LoadedValues get() {
                return await(pending);
            }

            @Override
            public void cancel() {
                pending.cancel();
            }
        };
    }

    private CompletionStage<Map<Object, Object>> present(@Nullable CompletionStage<Map<Object, Object>> stage) {
        if (stage == null) {
            throw wrong("returned null instead of a `CompletionStage`");
        }
        return stage;
    }

    private LoadedValues await(PendingValues pending) {
        try {
            return checked(pending.await());
        } catch (TimeoutException late) {
            String time = limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
            throw ExceptionFactory.batchLoad(
                    use.label(),
                    head() + " did not finish within " + time
                            + " and was cancelled. Give it more time with `timeout` of its `@BatchLoad`, or with the"
                            + " property `lookahead.loader-timeout`.",
                    late);
        } catch (CancellationException cancelled) {
            throw ExceptionFactory.batchLoad(use.label(), head() + " failed: its stage was cancelled.", cancelled);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failed(interrupted);
        } catch (Throwable failed) {
            throw failed(failed);
        }
    }

    private LoadedValues checked(@Nullable Map<Object, Object> values) {
        if (values == null) {
            throw wrong("returned null instead of a map");
        }
        values.forEach((key, value) -> {
            if (key == null) {
                throw wrong("returned a value for the key null");
            }
            if (!keyType.isInstance(key)) {
                throw wrong("returned a value for the key " + key + ", which is " + described(key) + " and not "
                        + described(keyType));
            }
            if (value != null) {
                check(key, value);
            }
        });
        return new LoadedValues(this, values);
    }

    void check(Object key, Object value) {
        if (!valueType.isInstance(value)) {
            throw wrong("returned " + described(value) + " for the key " + key + ", not " + described(valueType));
        }
    }

    private static String described(Object value) {
        return described(value.getClass());
    }

    private static String described(Class<?> type) {
        return "a `" + type.getSimpleName() + "`";
    }

    private BatchLoadException wrong(String what) {
        return ExceptionFactory.batchLoad(use.label(), head() + " " + what + ".", null);
    }

    /** What the user's code threw, with the field that it was for. */
    BatchLoadException failed(Throwable failure) {
        if (failure instanceof BatchLoadException told && told.field().equals(use.label())) {
            return told;
        }
        Throwable cause = failure;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return ExceptionFactory.batchLoad(use.label(), head() + " failed: " + cause, cause);
    }

    private String head() {
        return "`" + use.label() + "`: `" + JavaType.simple(use.loader()) + "`";
    }
}
