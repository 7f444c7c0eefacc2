package dev.lookahead.internal.run;

import java.util.List;

/** Runs statements that do not wait for each other. */
interface WaveExecutor {

    /** The rows of each statement, in the order of the statements. */
    List<List<Object[]>> run(List<BoundStatement> wave);
}
