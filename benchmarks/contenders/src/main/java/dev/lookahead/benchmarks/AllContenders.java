package dev.lookahead.benchmarks;

import dev.lookahead.benchmarks.command.Workloads;
import dev.lookahead.benchmarks.measure.Question;
import java.util.List;
import javax.sql.DataSource;

/** All that live with the Hibernate that Lookahead needs. */
final class AllContenders implements Workloads {

    private final Movies movies;
    private final Films films;

    AllContenders(DataSource source) {
        movies = new Movies(source);
        films = new Films(source);
    }

    @Override
    public String title() {
        return "Lookahead and its peers";
    }

    @Override
    public Question page(int size) {
        return movies.page(size);
    }

    @Override
    public List<Question> films() {
        return films.questions();
    }

    @Override
    public void close() {
        films.close();
        movies.close();
    }
}
