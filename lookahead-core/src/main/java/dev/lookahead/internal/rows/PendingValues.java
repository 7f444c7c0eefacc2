package dev.lookahead.internal.rows;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Values that a stage is going to give, which has so much time from now on. Confined to the query's thread. */
public final class PendingValues {

    private final CompletionStage<Map<Object, Object>> stage;
    private final CompletableFuture<@Nullable Map<Object, Object>> values = new CompletableFuture<>();
    private final long start = System.nanoTime();
    private final Duration limit;

    public PendingValues(CompletionStage<Map<Object, Object>> stage, Duration limit) {
        this.stage = stage;
        this.limit = limit;
        stage.whenComplete((loaded, failure) -> {
            if (failure == null) {
                values.complete(loaded);
            } else {
                values.completeExceptionally(failure);
            }
        });
    }

    /**
     * Waits for them.
     *
     * @throws CancellationException when somebody cancelled the stage
     */
    public @Nullable Map<Object, Object> await() throws InterruptedException, ExecutionException, TimeoutException {
        long rest = TimeUnit.NANOSECONDS.convert(limit) - (System.nanoTime() - start);
        return values.get(Math.max(0, rest), TimeUnit.NANOSECONDS);
    }

    /** Cancels the stage if nobody needs it any more. */
    public void cancel() {
        if (values.isDone()) {
            return;
        }
        try {
            stage.toCompletableFuture().cancel(true);
        } catch (RuntimeException notOffered) {
            // A stage need not let others complete it.
            values.cancel(false);
        }
    }
}
