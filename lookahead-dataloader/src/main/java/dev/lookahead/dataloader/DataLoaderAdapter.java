package dev.lookahead.dataloader;

import dev.lookahead.model.AsyncBatchLoader;
import dev.lookahead.model.BatchLoad;
import dev.lookahead.model.FetchContext;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.MappedBatchLoader;
import org.dataloader.MappedBatchLoaderWithContext;

/**
 * Lets a batch loader of java-dataloader, as GraphQL servers have them, load the values of a {@link
 * BatchLoad} field. A subclass gives it the class that the field names:
 *
 * <pre>{@code
 * class ImdbRatings extends DataLoaderAdapter<Long, Double> {
 *     ImdbRatings(RatingsBatchLoader loader) {
 *         super(loader);
 *     }
 * }
 *
 * @BatchLoad(ImdbRatings.class) Double imdbRating();
 * }</pre>
 *
 * <p>It is called once for each read with the distinct keys; neither the queue nor the cache of a
 * {@code DataLoader} takes part. An instance may be called by several threads at once, if the loader
 * may.
 *
 * @param <K> the key
 * @param <V> the value
 * @since 0.1.0
 */
public abstract class DataLoaderAdapter<K, V> implements AsyncBatchLoader<K, V> {

    private final MappedBatchLoaderWithContext<K, V> loader;

    /** Loads by a loader that knows its keys alone. */
    protected DataLoaderAdapter(MappedBatchLoader<K, V> loader) {
        this((keys, environment) -> loader.load(keys));
    }

    /** Loads by a loader whose environment's context is the {@link FetchContext} of the call. */
    protected DataLoaderAdapter(MappedBatchLoaderWithContext<K, V> loader) {
        this.loader = loader;
    }

    @Override
    public final CompletionStage<Map<K, V>> load(Set<K> keys, FetchContext context) {
        return loader.load(
                keys,
                BatchLoaderEnvironment.newBatchLoaderEnvironment()
                        .context(context)
                        .build());
    }
}
