package dev.lookahead.internal.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes rows off a cursor that stays open while what belongs to them is read. */
record CursorChunks(Cursor cursor, Function<List<Object[]>, Fetched> complete) implements Chunks {

    @Override
    public Optional<Fetched> next() {
        List<Object[]> rows = cursor.next();
        return rows.isEmpty() ? Optional.empty() : Optional.of(complete.apply(rows));
    }

    @Override
    public void close() {
        cursor.close();
    }
}
