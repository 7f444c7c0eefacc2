package dev.lookahead.benchmarks.blaze;

import dev.lookahead.benchmarks.command.Workloads;
import dev.lookahead.benchmarks.films.FilmQuestions;
import dev.lookahead.benchmarks.films.jdbc.JdbcFilms;
import dev.lookahead.benchmarks.measure.Question;
import dev.lookahead.benchmarks.movies.jdbc.JdbcPages;
import java.util.List;
import javax.sql.DataSource;

/** Entity views, beside the JDBC that everything is compared with. */
final class BlazeContender implements Workloads {

    private final DataSource source;
    private final BlazePages pages;
    private final BlazeFilms films;

    BlazeContender(DataSource source) {
        this.source = source;
        this.pages = new BlazePages(source);
        this.films = new BlazeFilms(source);
    }

    @Override
    public String title() {
        return "Blaze-Persistence with Hibernate 7.2, a process of its own";
    }

    @Override
    public Question page(int size) {
        JdbcPages jdbc = new JdbcPages(source);
        return new Question("P = " + size, List.of(jdbc.base(size), jdbc.again(size), pages.contender(size)));
    }

    @Override
    public List<Question> films() {
        return FilmQuestions.of(List.of(JdbcFilms.base(source), JdbcFilms.again(source), films));
    }

    @Override
    public void close() {
        films.close();
        pages.close();
    }
}
