package dev.lookahead.internal.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads rows by their ids, which are known in their order. */
final class KeyedChunks implements Chunks {

    private final List<Object> ids;
    private final int size;
    private final Function<List<Object>, Fetched> read;
    private int from;

    KeyedChunks(List<Object> ids, int size, Function<List<Object>, Fetched> read) {
        this.ids = ids;
        this.size = size;
        this.read = read;
    }

    @Override
    public Optional<Fetched> next() {
        if (from >= ids.size()) {
            return Optional.empty();
        }
        List<Object> chunk = ids.subList(from, Math.min(ids.size(), from + size));
        from += size;
        return Optional.of(read.apply(chunk));
    }

    @Override
    public void close() {
        // Nothing is open between two chunks.
    }
}
