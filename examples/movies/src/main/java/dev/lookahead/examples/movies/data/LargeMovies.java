package dev.lookahead.examples.movies.data;

import dev.lookahead.examples.movies.model.Movie;
import dev.lookahead.examples.movies.model.Nomination;
import dev.lookahead.examples.movies.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A made-up set of any size, the same at each start: large enough to see what a page of movies costs. */
final class LargeMovies {

    static final String FIRST_NAME = movieName(0);
    static final int BIOGRAPHY_LENGTH = 2000;

    private static final long SEED = 20240310;
    private static final List<String> AWARDS = List.of("Golden Reel", "Silver Lens", "Critics' Prize");
    private static final List<String> CATEGORIES =
            List.of("Best Director", "Best Picture", "Best Screenplay", "Best Debut");
    private static final List<String> SENTENCES = List.of(
            "Grew up above a small cinema. ",
            "Shot a first feature with borrowed lenses. ",
            "Prefers long takes to quick cuts. ",
            "Taught editing for several years. ",
            "Returned to the stage now and then. ",
            "Writes most of the scripts alone. ",
            "Has worked with the same crew ever since. ",
            "Is said to rehearse for months. ");

    private final int size;
    private final Random random = new Random(SEED);

    private LargeMovies(int size) {
        this.size = size;
    }

    /** {@code size} movies, half as many persons, twice as many nominations of which a third is won. */
    static Dataset dataset(int size) {
        if (size < 4) {
            throw new IllegalArgumentException("two directors a movie take at least 4 movies, not " + size);
        }
        return new LargeMovies(size).dataset();
    }

    private Dataset dataset() {
        List<Person> persons =
                IntStream.range(0, size / 2).mapToObj(this::person).toList();
        List<Movie> movies = new ArrayList<>(size);
        List<Nomination> nominations = new ArrayList<>(2 * size);
        for (int i = 0; i < size; i++) {
            List<Person> directors = directors(i, persons);
            Movie movie = new Movie(movieName(i), 1950 + i % 40, directors);
            movies.add(movie);
            for (Person director : directors) {
                nominations.add(nomination(nominations.size(), director, movie));
            }
        }
        return new Dataset(persons, movies, nominations, List.of(), List.of(), List.of());
    }

    private Person person(int index) {
        String biography = IntStream.range(0, BIOGRAPHY_LENGTH / 20)
                .mapToObj(i -> SENTENCES.get(random.nextInt(SENTENCES.size())))
                .collect(Collectors.joining());
        return new Person(numbered("Person", index), biography.substring(0, BIOGRAPHY_LENGTH));
    }

    /** One by turns, so that nobody goes without; another by chance, so that a page has some people twice. */
    private List<Person> directors(int movie, List<Person> persons) {
        int first = movie % persons.size();
        int other = (first + 1 + random.nextInt(persons.size() - 1)) % persons.size();
        return List.of(persons.get(first), persons.get(other));
    }

    private static Nomination nomination(int index, Person person, Movie movie) {
        return new Nomination(
                AWARDS.get(index / 3 % AWARDS.size()),
                CATEGORIES.get(index % CATEGORIES.size()),
                movie.getYear(),
                index % 3 == 0,
                person,
                movie);
    }

    private static String movieName(int index) {
        return numbered("Movie", index);
    }

    private static String numbered(String what, int index) {
        return String.format(Locale.ROOT, "%s %05d", what, index + 1);
    }
}
