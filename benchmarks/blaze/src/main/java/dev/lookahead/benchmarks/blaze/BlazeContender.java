package dev.lookahead.benchmarks.blaze;

import dev.lookahead.benchmarks.command.Workloads;
import dev.lookahead.benchmarks.films.FilmQuestions;
import dev.lookahead.benchmarks.films.FilmReader;
import dev.lookahead.benchmarks.films.jdbc.JdbcFilms;
import dev.lookahead.benchmarks.measure.Contender;
import dev.lookahead.benchmarks.measure.Question;
import dev.lookahead.benchmarks.movies.jdbc.JdbcPages;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Entity views, beside the JDBC that everything is compared with. */
final class BlazeContender implements Workloads {

    /** As for the other peers. */
    private static final int MOST = 1_000;

    private final DataSource source;
    private final List<BlazePages> pages;
    private final List<BlazeFilms> films;

    BlazeContender(DataSource source) {
        this.source = source;
        this.pages = List.of(BlazePages.subselect(source), BlazePages.multiset(source));
        this.films = List.of(BlazeFilms.subselect(source), BlazeFilms.multiset(source));
    }

    @Override
    public String title() {
        return "Blaze-Persistence with Hibernate 7.2, a process of its own";
    }

    @Override
    public Question page(int size) {
        JdbcPages jdbc = new JdbcPages(source);
        List<Contender> contenders = new ArrayList<>(List.of(jdbc.base(size), jdbc.again(size)));
        if (size <= MOST) {
            pages.forEach(each -> contenders.add(each.contender(size)));
        }
        return new Question("P = " + size, contenders);
    }

    @Override
    public List<Question> films() {
        List<FilmReader> readers = new ArrayList<>(List.of(JdbcFilms.base(source), JdbcFilms.again(source)));
        readers.addAll(films);
        return FilmQuestions.of(readers);
    }

    @Override
    public void close() {
        films.forEach(BlazeFilms::close);
        pages.forEach(BlazePages::close);
    }
}
