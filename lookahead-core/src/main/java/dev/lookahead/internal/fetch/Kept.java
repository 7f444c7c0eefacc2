package dev.lookahead.internal.fetch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was made for keys that come from outside, in a bounded number: keys that come back are
 * served, keys that are made anew each time cannot fill the memory. Thread-safe.
 *
 * @param <K> the key
 * @param <V> what is made of it
 */
public final class Kept<K, V> {

    private final int most;
    private final Map<K, V> values = new ConcurrentHashMap<>();

    public Kept(int most) {
        this.most = most;
    }

    /** The value of a key, made if it is not here; made once, whoever asks at the same time. */
    public V get(K key, Function<? super K, ? extends V> make) {
        V known = values.get(key);
        if (known != null) {
            return known;
        }
        if (values.size() >= most) {
            values.clear();
        }
        return values.computeIfAbsent(key, make);
    }
}
