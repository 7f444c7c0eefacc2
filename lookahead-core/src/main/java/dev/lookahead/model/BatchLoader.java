package dev.lookahead.model;

import java.util.Map;
import java.util.Set;

/**
 * Loads the values of a {@link BatchLoad} field for all rows of a read at once.
 *
 * @param <K> the key: the type of the attribute that the field names, or a record of several
 * @param <V> the value
 * @since 0.1.0
 */
@FunctionalInterface
public interface BatchLoader<K, V> {

    /**
     * The values by their keys. It is called once for each read (for each chunk of a stream), on the
     * thread of the query and never without keys; an instance may be called by several threads at once.
     *
     * @param keys the distinct keys, never null ones, unmodifiable
     * @param context parameters and arguments of this use
     * @return the values; a key that is not in the map has none
     */
    Map<K, V> load(Set<K> keys, FetchContext context);
}
