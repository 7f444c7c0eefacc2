package dev.lookahead.internal.fetch;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.ScrollMode;
import org.hibernate.ScrollableResults;
import org.hibernate.query.Query;

/** The rows of one statement, of which the driver brings so many at a time. Confined to its session's thread. */
final class Cursor implements AutoCloseable {

    private final ScrollableResults<Object[]> results;
    private final int size;
    private boolean ended;

    Cursor(Query<Object[]> query, int size) {
        this.results = query.setFetchSize(size).scroll(ScrollMode.FORWARD_ONLY);
        this.size = size;
    }

    /** The next rows, fewer than asked for only at the end. */
    List<Object[]> next() {
        List<Object[]> rows = new ArrayList<>(size);
        while (rows.size() < size && !ended) {
            ended = !results.next();
            if (!ended) {
                rows.add(results.get());
            }
        }
        return rows;
    }

    @Override
    public void close() {
        results.close();
    }
}
