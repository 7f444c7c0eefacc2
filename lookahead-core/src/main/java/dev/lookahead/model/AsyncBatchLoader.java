package dev.lookahead.model;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Loads the values of a {@link BatchLoad} field for all rows of a read at once, while the read goes
 * on: it starts when its keys are here, and is waited for when everything else has been read, as long as {@link
 * BatchLoad#timeout()} allows.
 *
 * @param <K> the key: the type of the attribute that the field names, or a record of several
 * @param <V> the value
 * @since 0.1.0
 */
@FunctionalInterface
public interface AsyncBatchLoader<K, V> {

    /**
     * Begins to load the values by their keys. It is called once for each read (for each chunk of a
     * stream), on the thread of the query and never without keys; an instance may be called by several
     * threads at once. What it starts may run anywhere, and so must not use the query's entity manager.
     *
     * @param keys the distinct keys, never null ones, unmodifiable
     * @param context parameters and arguments of this use; it may be asked by any thread
     * @return a stage that gives the values; a key that is not in the map has none. When its time is over, and when
     *     the read fails meanwhile, it is cancelled by its {@link CompletionStage#toCompletableFuture()}
     */
    CompletionStage<Map<K, V>> load(Set<K> keys, FetchContext context);
}
