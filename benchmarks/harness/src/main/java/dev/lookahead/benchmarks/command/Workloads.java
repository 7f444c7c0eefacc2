package dev.lookahead.benchmarks.command;

import dev.lookahead.benchmarks.measure.Question;
import java.util.List;

/** What one process asks its contenders. */
public interface Workloads extends AutoCloseable {

    /** Which contenders there are, for the headings. */
    String title();

    /** A page of movies. */
    Question page(int size);

    /** Actors, films and categories. */
    List<Question> films();

    @Override
    void close();
}
