package dev.lookahead.internal.write;

import dev.lookahead.internal.common.BoundedCache;
import java.util.function.BiFunction;

/**
 * The statements of queries' own rows, one for each text that a query adds to a plan. They are kept for all plans
 * together, so that what is kept does not grow with the number of plans. Thread-safe.
 */
public final class RootStatements {

    /** What a statement and its key take besides the text, in bytes. */
    private static final int AROUND = 800;

    public enum Kind {
        ROWS,
        ORDER,
        COUNT,
        IDS
    }

    /**
     * A text.
     *
     * @param plan stands for the plan, and holds nothing of it
     */
    private record Key(Object plan, Kind kind, RootText text) {}

    private final BoundedCache<Key, Statement> cache;

    /** As many as a weight allows, in bytes. */
    public RootStatements(long most) {
        this.cache = new BoundedCache<>(
                most, (key, statement) -> AROUND + 2L * statement.hql().length());
    }

    public Statement of(Object plan, Kind kind, RootText text, BiFunction<Kind, RootText, Statement> write) {
        return cache.get(new Key(plan, kind, text), key -> write.apply(key.kind(), key.text()));
    }
}
