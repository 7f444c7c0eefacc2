package dev.lookahead.internal.run;

import dev.lookahead.internal.database.QuerySession;
import java.util.List;
import java.util.function.Function;

/** Runs statements, each in the session of its database. */
public interface StatementExecutor {

    /** The rows of each of some statements that do not wait for each other, in the order of the statements. */
    List<List<Object[]>> run(List<BoundStatement> wave);

    /** The rows of a statement that takes no keys, so many at a time. */
    Cursor open(BoundStatement statement, int size);

    /** Gives what runs the statements of one query. */
    interface Factory {

        /**
         * What runs statements.
         *
         * @param sessions gives the session for a persistence unit
         */
        StatementExecutor in(Function<String, QuerySession> sessions);
    }
}
