package dev.lookahead.benchmarks.films;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contender for the films. */
public interface FilmReader {

    /** As in the tables. */
    String name();

    /** The configuration that is measured, in a sentence. */
    String how();

    /** Actors by id, their films, their categories; of one actor or all. */
    List<?> actors(@Nullable Long one) throws Exception;

    /** Films by id, with their actors and their categories; one film or all. */
    List<?> films(@Nullable Long one) throws Exception;

    /** What {@link #actors} gave as records, where it is something else; this is not measured. */
    default List<?> shownActors(List<?> actors) {
        return actors;
    }

    /** What {@link #films} gave as records, where it is something else; this is not measured. */
    default List<?> shownFilms(List<?> films) {
        return films;
    }
}
