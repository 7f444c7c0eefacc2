package dev.lookahead.tutorial;

import dev.lookahead.testing.Fixture;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;

/** Movies, their directors and what those were nominated for: a few by hand, or any number of them. */
public final class Movies {

    public static final Fixture FIXTURE =
            Fixture.of(Movies::fill, Movie.class, Person.class, Nomination.class, User.class, UserMovieRating.class);

    private Movies() {}

    static Fixture of(int movies) {
        return FIXTURE.with(entityManager -> many(entityManager, movies));
    }

    private static void fill(EntityManager entityManager) {
        Person lana = person(entityManager, "Lana Wachowski");
        Person lilly = person(entityManager, "Lilly Wachowski");
        Person nicolas = person(entityManager, "Nicolas Winding Refn");
        Movie matrix = new Movie("The Matrix", lana, lilly);
        Movie drive = new Movie("Drive", nicolas);
        entityManager.persist(matrix);
        entityManager.persist(drive);
        nominations(entityManager, "Saturn Awards", 2000, lana, matrix);
        nominations(entityManager, "Saturn Awards", 2000, lilly, matrix);
        nominations(entityManager, "Cannes Film Festival", 2011, nicolas, drive);
        rating(entityManager, "Ann", matrix, "8.5");
        rating(entityManager, "Bob", matrix, "8.5");
        rating(entityManager, "Cid", drive, "7.0");
    }

    /** Movies whose neighbours share a director each, and of whom each has won something. */
    private static void many(EntityManager entityManager, int movies) {
        Person last = person(entityManager, "Person 0");
        for (int i = 1; i <= movies; i++) {
            Person next = person(entityManager, "Person " + i);
            Movie movie = new Movie("Movie " + i, last, next);
            entityManager.persist(movie);
            nominations(entityManager, "Award " + i, 2000, next, movie);
            last = next;
        }
    }

    private static Person person(EntityManager entityManager, String name) {
        Person person = new Person(name, "A long life.");
        entityManager.persist(person);
        return person;
    }

    private static void nominations(EntityManager entityManager, String award, int year, Person person, Movie movie) {
        entityManager.persist(new Nomination(award, "Best Director", year, true, person, movie));
        entityManager.persist(new Nomination(award, "Best Writing", year, false, person, movie));
    }

    private static void rating(EntityManager entityManager, String user, Movie movie, String rating) {
        User rater = new User(user);
        entityManager.persist(rater);
        entityManager.persist(new UserMovieRating(rater, movie, new BigDecimal(rating)));
    }
}
