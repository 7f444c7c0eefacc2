package dev.lookahead.benchmarks.movies;

import dev.lookahead.benchmarks.database.Rows;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import javax.sql.DataSource;

/**
 * Movies with two directors each, and what was nominated, a third of it won. The same at each run.
 * The names' order is not the ids' order.
 */
public record MovieData(int movies, int persons, int nominations) {

    /** What is measured. */
    public static final MovieData FULL = new MovieData(10_000, 5_000, 20_000);

    private static final String TABLES = """
            create table movie (id bigint primary key, name varchar(100) not null);
            create table person (id bigint primary key, name varchar(100) not null, biography text not null);
            create table movie_director (
                movie_id bigint not null references movie, person_id bigint not null references person,
                primary key (movie_id, person_id));
            create table nomination (
                id bigint primary key, award varchar(100) not null, category varchar(100) not null,
                award_year integer not null, winner boolean not null,
                person_id bigint not null references person, movie_id bigint not null references movie)
            """;

    private static final String INDEXES = """
            create index on movie (name);
            create index on movie_director (person_id);
            create index on nomination (person_id);
            create index on nomination (movie_id)
            """;

    private static final String[] AWARDS = {"Academy Awards", "Saturn Awards", "Cannes Film Festival", "BAFTA Awards"};
    private static final String[] CATEGORIES = {"Best Director", "Best Writing", "Best Picture", "Best Score"};

    /** Creates the tables and fills them. */
    public void load(DataSource source) throws SQLException {
        Rows.run(source, TABLES);
        SplittableRandom random = new SplittableRandom(42);
        Rows.insert(source, "person", persons(random));
        Rows.insert(source, "movie", movies(random));
        Rows.insert(source, "movie_director", directors(random));
        Rows.insert(source, "nomination", nominations(random));
        Rows.run(source, INDEXES);
        Rows.vacuum(source);
    }

    private List<Object[]> persons(SplittableRandom random) {
        List<Object[]> rows = new ArrayList<>();
        for (int id = 1; id <= persons; id++) {
            StringBuilder biography = new StringBuilder();
            while (biography.length() < 2_000) {
                // Words that do not compress much: the column shall weigh what it seems to weigh.
                biography
                        .append(Long.toString(random.nextLong(Long.MAX_VALUE), 36))
                        .append(' ');
            }
            rows.add(new Object[] {id, "Person " + id, biography.substring(0, 2_000)});
        }
        return rows;
    }

    private List<Object[]> movies(SplittableRandom random) {
        int[] numbers = new int[movies];
        for (int i = 0; i < movies; i++) {
            int other = random.nextInt(i + 1);
            numbers[i] = numbers[other];
            numbers[other] = i;
        }
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < movies; i++) {
            rows.add(new Object[] {i + 1, String.format(Locale.ROOT, "Movie %05d", numbers[i])});
        }
        return rows;
    }

    private List<Object[]> directors(SplittableRandom random) {
        List<Object[]> rows = new ArrayList<>();
        for (int movie = 1; movie <= movies; movie++) {
            Set<Integer> chosen = new HashSet<>();
            while (chosen.size() < 2) {
                chosen.add(1 + random.nextInt(persons));
            }
            for (int person : chosen) {
                rows.add(new Object[] {movie, person});
            }
        }
        return rows;
    }

    private List<Object[]> nominations(SplittableRandom random) {
        List<Object[]> rows = new ArrayList<>();
        for (int id = 1; id <= nominations; id++) {
            rows.add(new Object[] {
                id,
                AWARDS[random.nextInt(AWARDS.length)],
                CATEGORIES[random.nextInt(CATEGORIES.length)],
                1950 + random.nextInt(75),
                random.nextInt(3) == 0,
                1 + random.nextInt(persons),
                1 + random.nextInt(movies)
            });
        }
        return rows;
    }
}
