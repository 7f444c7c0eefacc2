package dev.lookahead.benchmarks.movies.jdbc;

import dev.lookahead.benchmarks.database.Query;
import dev.lookahead.benchmarks.movies.AwardDto;
import dev.lookahead.benchmarks.movies.MovieDto;
import dev.lookahead.benchmarks.movies.PersonDto;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The page while its rows arrive. */
final class Page {

    private record MovieRow(String name, List<PersonRow> directors) {}

    private static final class PersonRow {
        private final String name;
        private final List<AwardDto> awards = new ArrayList<>(4);
        private long nominationCount;

        PersonRow(String name) {
            this.name = name;
        }

        PersonDto view() {
            return new PersonDto(name, awards, nominationCount);
        }
    }

    private final Map<Long, MovieRow> movies = new LinkedHashMap<>();
    private final Map<Long, PersonRow> persons = new HashMap<>();

    void movies(ResultSet rows) throws SQLException {
        while (rows.next()) {
            movies.put(rows.getLong(1), new MovieRow(rows.getString(2), new ArrayList<>(2)));
        }
    }

    void directors(ResultSet rows) throws SQLException {
        while (rows.next()) {
            director(rows);
        }
    }

    void countedDirectors(ResultSet rows) throws SQLException {
        while (rows.next()) {
            director(rows).nominationCount = rows.getLong(4);
        }
    }

    private PersonRow director(ResultSet rows) throws SQLException {
        long id = rows.getLong(2);
        PersonRow person = persons.get(id);
        if (person == null) {
            person = new PersonRow(rows.getString(3));
            persons.put(id, person);
        }
        known(movies, rows).directors().add(person);
        return person;
    }

    void awards(ResultSet rows) throws SQLException {
        while (rows.next()) {
            known(persons, rows)
                    .awards
                    .add(new AwardDto(rows.getString(2), rows.getString(3), rows.getInt(4), rows.getBoolean(5)));
        }
    }

    void counts(ResultSet rows) throws SQLException {
        while (rows.next()) {
            known(persons, rows).nominationCount = rows.getLong(2);
        }
    }

    /** Each statement asks only for rows of those that the one before it gave. */
    private static <R> R known(Map<Long, R> owners, ResultSet rows) throws SQLException {
        return Objects.requireNonNull(owners.get(rows.getLong(1)));
    }

    long[] movieIds() {
        return Query.keys(movies.keySet(), movies.size());
    }

    long[] personIds() {
        return Query.keys(persons.keySet(), persons.size());
    }

    List<MovieDto> views() {
        List<MovieDto> views = new ArrayList<>(movies.size());
        for (MovieRow movie : movies.values()) {
            List<PersonDto> directors = new ArrayList<>(movie.directors().size());
            for (PersonRow director : movie.directors()) {
                directors.add(director.view());
            }
            views.add(new MovieDto(movie.name(), directors));
        }
        return views;
    }
}
