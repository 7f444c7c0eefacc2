package dev.lookahead.benchmarks.films;

import dev.lookahead.benchmarks.measure.Contender;
import dev.lookahead.benchmarks.measure.Question;
import java.util.List;
import java.util.function.Function;

/** What is asked about films. */
public final class FilmQuestions {

    private static final long ONE = 7;

    private FilmQuestions() {}

    /** All questions, to all readers. */
    public static List<Question> of(List<FilmReader> readers) {
        return List.of(
                question("nested, all actors", readers, each -> actors(each, false)),
                question("nested, one actor", readers, each -> actors(each, true)),
                question("siblings, all films", readers, each -> films(each, false)),
                question("siblings, one film", readers, each -> films(each, true)));
    }

    private static Question question(String name, List<FilmReader> readers, Function<FilmReader, Contender> contender) {
        return new Question(name, readers.stream().map(contender).toList());
    }

    private static Contender actors(FilmReader reader, boolean one) {
        return new Contender(reader.name(), reader.how(), () -> reader.actors(one ? ONE : null), reader::shownActors);
    }

    private static Contender films(FilmReader reader, boolean one) {
        return new Contender(reader.name(), reader.how(), () -> reader.films(one ? ONE : null), reader::shownFilms);
    }
}
