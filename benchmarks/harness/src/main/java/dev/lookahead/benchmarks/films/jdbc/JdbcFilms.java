package dev.lookahead.benchmarks.films.jdbc;

import dev.lookahead.benchmarks.database.Query;
import dev.lookahead.benchmarks.database.Transaction;
import dev.lookahead.benchmarks.films.ActorDto;
import dev.lookahead.benchmarks.films.ActorNameDto;
import dev.lookahead.benchmarks.films.CastDto;
import dev.lookahead.benchmarks.films.CategoryDto;
import dev.lookahead.benchmarks.films.FilmDto;
import dev.lookahead.benchmarks.films.FilmReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A statement for each collection. */
public record JdbcFilms(String name, String how, DataSource source) implements FilmReader {

    private static final String ACTORS = "select id, first_name, last_name from actor";
    private static final String FILMS = "select id, title from film";
    private static final String ROLES = "select r.actor_id, f.id, f.title from film_actor r"
            + " join film f on f.id = r.film_id where r.actor_id = any(?) order by f.id";
    private static final String CAST = "select r.film_id, a.first_name, a.last_name from film_actor r"
            + " join actor a on a.id = r.actor_id where r.film_id = any(?) order by a.id";
    private static final String CATEGORIES = "select k.film_id, c.name from film_category k"
            + " join category c on c.id = k.category_id where k.film_id = any(?) order by c.id";

    /** What everything is compared with. */
    public static FilmReader base(DataSource source) {
        return new JdbcFilms(
                "JDBC, 3 statements",
                "a statement for each collection; ids travel as one `bigint[]`, columns are read by position",
                source);
    }

    /** The same again: what differs is noise. */
    public static FilmReader again(DataSource source) {
        return new JdbcFilms("JDBC, 3 statements, again", "the same once more (A/A)", source);
    }

    private static String select(String all, @Nullable Long one) {
        return all + (one == null ? "" : " where id = ?") + " order by id";
    }

    @Override
    public List<?> actors(@Nullable Long one) throws SQLException {
        return Transaction.run(source, connection -> {
            Map<Long, ActorDto> actors = new LinkedHashMap<>();
            Map<Long, FilmDto> films = new HashMap<>();
            Query.run(connection, select(ACTORS, one), one, rows -> {
                while (rows.next()) {
                    actors.put(rows.getLong(1), new ActorDto(rows.getString(2), rows.getString(3), new ArrayList<>()));
                }
            });
            Query.run(connection, ROLES, Query.keys(actors.keySet(), actors.size()), rows -> {
                while (rows.next()) {
                    owner(actors, rows).films().add(film(films, rows));
                }
            });
            Query.run(connection, CATEGORIES, Query.keys(films.keySet(), films.size()), rows -> {
                while (rows.next()) {
                    owner(films, rows).categories().add(new CategoryDto(rows.getString(2)));
                }
            });
            return new ArrayList<>(actors.values());
        });
    }

    private static FilmDto film(Map<Long, FilmDto> films, ResultSet rows) throws SQLException {
        long id = rows.getLong(2);
        FilmDto film = films.get(id);
        if (film == null) {
            film = new FilmDto(rows.getString(3), new ArrayList<>(1));
            films.put(id, film);
        }
        return film;
    }

    @Override
    public List<?> films(@Nullable Long one) throws SQLException {
        return Transaction.run(source, connection -> {
            Map<Long, CastDto> films = new LinkedHashMap<>();
            Query.run(connection, select(FILMS, one), one, rows -> {
                while (rows.next()) {
                    films.put(rows.getLong(1), new CastDto(rows.getString(2), new ArrayList<>(), new ArrayList<>(1)));
                }
            });
            long[] keys = Query.keys(films.keySet(), films.size());
            Query.run(connection, CAST, keys, rows -> {
                while (rows.next()) {
                    owner(films, rows).actors().add(new ActorNameDto(rows.getString(2), rows.getString(3)));
                }
            });
            Query.run(connection, CATEGORIES, keys, rows -> {
                while (rows.next()) {
                    owner(films, rows).categories().add(new CategoryDto(rows.getString(2)));
                }
            });
            return new ArrayList<>(films.values());
        });
    }

    /** Each statement asks only for rows of those that the one before it gave. */
    private static <R> R owner(Map<Long, R> owners, ResultSet rows) throws SQLException {
        return Objects.requireNonNull(owners.get(rows.getLong(1)));
    }
}
