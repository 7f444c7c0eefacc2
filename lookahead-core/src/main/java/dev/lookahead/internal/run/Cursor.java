package dev.lookahead.internal.run;

import dev.lookahead.internal.hibernate.References;
import dev.lookahead.internal.key.CompositeIdFolder;
import dev.lookahead.internal.write.Statement;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.ScrollMode;
import org.hibernate.ScrollableResults;
import org.hibernate.query.Query;
import org.jspecify.annotations.Nullable;

/** The rows of one statement, of which the driver brings so many at a time. Confined to its session's thread. */
public final class Cursor implements AutoCloseable {

    private final ScrollableResults<Object[]> results;
    private final Statement statement;
    private final @Nullable CompositeIdFolder folder;
    private final References references;
    private final int size;
    private boolean ended;

    Cursor(Query<Object[]> query, Statement statement, References references, int size) {
        this.statement = statement;
        this.folder = statement.folder();
        this.results = opened(query.setFetchSize(size));
        this.references = references;
        this.size = size;
    }

    private ScrollableResults<Object[]> opened(Query<Object[]> query) {
        try {
            return query.scroll(ScrollMode.FORWARD_ONLY);
        } catch (RuntimeException failed) {
            throw new SeveralValues(statement).told(failed);
        }
    }

    /** The next rows, fewer than asked for only at the end. */
    List<Object[]> next() {
        List<Object[]> rows = new ArrayList<>(size);
        while (rows.size() < size && !ended) {
            ended = !hasNext();
            if (!ended) {
                rows.add(folder == null ? results.get() : folder.row(results.get(), references));
            }
        }
        return rows;
    }

    private boolean hasNext() {
        try {
            return results.next();
        } catch (RuntimeException failed) {
            throw new SeveralValues(statement).told(failed);
        }
    }

    @Override
    public void close() {
        results.close();
    }
}
