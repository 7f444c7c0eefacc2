package dev.lookahead.internal.rows;

import dev.lookahead.internal.plan.Step;
import java.util.List;

/**
 * A step as it runs: once, or again for each level of a loop. Whoever runs it asks for its keys, sends its statement
 * together with those of other steps, and hands it the rows. Confined to one query.
 */
public interface StepRun {

    Step step();

    /** The distinct keys to ask for, as an array of a class; without any, no statement is sent. */
    Object[] keys(Class<?> type);

    /** Files the rows of the statement; none where no statement was sent. */
    void arrive(List<Object[]> block);
}
