package dev.lookahead.internal.common;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was made for keys that come from outside, as much of it as a weight allows. What comes once makes room for the
 * next that comes once, so that a flood of keys throws out none that are in use; what comes back, be it soon after it had
 * to go, has a place among those until it is used no more. (It is the algorithm that is known as S3-FIFO.) Thread-safe:
 * who finds something waits for nobody.
 *
 * @param <K> the key
 * @param <V> what is made of it
 */
public final class BoundedCache<K, V> {

    /** The part of the weight that is for what was asked for once, so far: one in so many. */
    private static final int NEW = 5;

    private final long most;
    private final ToLongBiFunction<? super K, ? super V> weigher;
    private final Map<K, Entry<K, V>> entries = new ConcurrentHashMap<>();
    private final Queue<K, V> once = new Queue<>();
    private final Queue<K, V> again = new Queue<>();

    /** The hashes of keys that came once and had to go, as many as there are entries. */
    private final Set<Integer> gone = new LinkedHashSet<>();

    /**
     * Nothing yet.
     *
     * @param most the weight of all that is kept; what is heavier by itself is not kept
     * @param weigher about how many bytes something takes, with its key
     */
    public BoundedCache(long most, ToLongBiFunction<? super K, ? super V> weigher) {
        this.most = most;
        this.weigher = weigher;
    }

    private static final class Entry<K, V> {

        private final K key;
        private final V value;
        private final long weight;

        /** Whether it was asked for since it was looked at. */
        private volatile boolean used;

        Entry(K key, V value, long weight) {
            this.key = key;
            this.value = value;
            this.weight = weight;
        }
    }

    /** Entries in the order in which they came. */
    private static final class Queue<K, V> {

        private final Deque<Entry<K, V>> entries = new ArrayDeque<>();
        private long weight;

        void add(Entry<K, V> entry) {
            entries.add(entry);
            weight += entry.weight;
        }

        @Nullable Entry<K, V> take() {
            Entry<K, V> first = entries.poll();
            weight -= first == null ? 0 : first.weight;
            return first;
        }
    }

    /** The value of a key, made if it is not here; made once, whoever asks at the same time. */
    public V get(K key, Function<? super K, ? extends V> make) {
        Entry<K, V> known = entries.get(key);
        if (known != null) {
            if (!known.used) {
                known.used = true;
            }
            return known.value;
        }
        Made<K, V> made = new Made<>();
        Entry<K, V> entry = entries.computeIfAbsent(key, each -> made.of(each, make.apply(each), weigher));
        if (entry == made.entry) {
            admit(entry);
        }
        return entry.value;
    }

    /** Tells who has made an entry. */
    private static final class Made<K, V> {

        private @Nullable Entry<K, V> entry;

        Entry<K, V> of(K key, V value, ToLongBiFunction<? super K, ? super V> weigher) {
            Entry<K, V> own = new Entry<>(key, value, Math.max(1, weigher.applyAsLong(key, value)));
            entry = own;
            return own;
        }
    }

    private synchronized void admit(Entry<K, V> entry) {
        if (entry.weight > most) {
            entries.remove(entry.key, entry);
            return;
        }
        (gone.remove(entry.key.hashCode()) ? again : once).add(entry);
        while (once.weight + again.weight > most) {
            if (once.weight > most / NEW || again.weight == 0) {
                leaveOnce();
            } else {
                leaveAgain();
            }
        }
    }

    /** What was used in the meantime has a place among what comes back. */
    private void leaveOnce() {
        Entry<K, V> first = once.take();
        if (first != null && first.used) {
            first.used = false;
            again.add(first);
        } else if (first != null) {
            entries.remove(first.key, first);
            remember(first.key.hashCode());
        }
    }

    private void remember(int hash) {
        gone.add(hash);
        Iterator<Integer> oldest = gone.iterator();
        while (gone.size() > entries.size() + 1) {
            oldest.next();
            oldest.remove();
        }
    }

    /** What was used in the meantime stays for another round. */
    private void leaveAgain() {
        Entry<K, V> first = again.take();
        if (first != null && first.used) {
            first.used = false;
            again.add(first);
        } else if (first != null) {
            entries.remove(first.key, first);
        }
    }

    /** The weight of what is kept. */
    public synchronized long weight() {
        return once.weight + again.weight;
    }

    /** How many keys are kept. */
    public int size() {
        return entries.size();
    }
}
