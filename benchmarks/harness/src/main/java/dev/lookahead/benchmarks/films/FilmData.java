package dev.lookahead.benchmarks.films;

import dev.lookahead.benchmarks.database.Rows;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import javax.sql.DataSource;

/** Films with actors, and one of 16 categories each. The same at each run. */
public record FilmData(int actors, int films, int roles) {

    /** What is measured: as many rows as in the database that the jOOQ article measures. */
    public static final FilmData FULL = new FilmData(200, 1_000, 5_462);

    private static final String TABLES = """
            create table actor (
                id bigint primary key, first_name varchar(45) not null, last_name varchar(45) not null);
            create table film (id bigint primary key, title varchar(255) not null, description text not null);
            create table category (id bigint primary key, name varchar(25) not null);
            create table film_actor (
                actor_id bigint not null references actor, film_id bigint not null references film,
                primary key (actor_id, film_id));
            create table film_category (
                film_id bigint not null references film, category_id bigint not null references category,
                primary key (film_id, category_id));
            create index on film_actor (film_id);
            create index on film_category (category_id)
            """;

    private static final int CATEGORIES = 16;

    /** Creates the tables and fills them. */
    public void load(DataSource source) throws SQLException {
        Rows.run(source, TABLES);
        SplittableRandom random = new SplittableRandom(42);
        List<Object[]> actorRows = new ArrayList<>();
        for (long id = 1; id <= actors; id++) {
            actorRows.add(new Object[] {id, "First " + id, "Last " + id});
        }
        Rows.insert(source, "actor", actorRows);
        List<Object[]> categoryRows = new ArrayList<>();
        for (long id = 1; id <= CATEGORIES; id++) {
            categoryRows.add(new Object[] {id, "Category " + id});
        }
        Rows.insert(source, "category", categoryRows);
        films(source, random);
        Rows.insert(source, "film_actor", roles(random));
        Rows.vacuum(source);
    }

    private void films(DataSource source, SplittableRandom random) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> categories = new ArrayList<>();
        for (long id = 1; id <= films; id++) {
            rows.add(new Object[] {id, "Film " + id, "A story about " + "something and someone, ".repeat(4)});
            categories.add(new Object[] {id, 1L + random.nextInt(CATEGORIES)});
        }
        Rows.insert(source, "film", rows);
        Rows.insert(source, "film_category", categories);
    }

    private List<Object[]> roles(SplittableRandom random) {
        Set<Long> chosen = new HashSet<>();
        List<Object[]> rows = new ArrayList<>();
        while (rows.size() < roles) {
            long actor = 1L + random.nextInt(actors);
            long film = 1L + random.nextInt(films);
            if (chosen.add(actor * films + film)) {
                rows.add(new Object[] {actor, film});
            }
        }
        return rows;
    }
}
