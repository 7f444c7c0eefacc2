package dev.lookahead.benchmarks.ebean;

import dev.lookahead.benchmarks.ebean.films.Actor;
import dev.lookahead.benchmarks.ebean.films.Category;
import dev.lookahead.benchmarks.ebean.films.Film;
import dev.lookahead.benchmarks.films.ActorDto;
import dev.lookahead.benchmarks.films.ActorNameDto;
import dev.lookahead.benchmarks.films.CastDto;
import dev.lookahead.benchmarks.films.CategoryDto;
import dev.lookahead.benchmarks.films.FilmDto;
import dev.lookahead.benchmarks.films.FilmReader;
import io.ebean.Database;
import io.ebean.Query;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The films by Ebean. */
public final class EbeanFilms implements FilmReader, AutoCloseable {

    private final Database database;

    /** Over a data source. */
    public EbeanFilms(DataSource source) {
        database = Ebeans.database("films", source, Actor.class, Film.class, Category.class);
    }

    @Override
    public String name() {
        return "Ebean";
    }

    @Override
    public String how() {
        return Ebeans.HOW;
    }

    @Override
    public List<?> actors(@Nullable Long one) {
        return read(
                database.find(Actor.class)
                        .select("firstName, lastName")
                        .fetch("films", "title", Ebeans.ALL)
                        .fetch("films.categories", "name", Ebeans.ALL),
                one);
    }

    @Override
    public List<?> films(@Nullable Long one) {
        return read(
                database.find(Film.class)
                        .select("title")
                        .fetch("actors", "firstName, lastName", Ebeans.ALL)
                        .fetch("categories", "name", Ebeans.ALL),
                one);
    }

    private <T> List<T> read(Query<T> query, @Nullable Long one) {
        if (one != null) {
            query.setId(one);
        }
        return Ebeans.read(database, query.orderBy("id"));
    }

    @Override
    public List<ActorDto> shownActors(List<?> actors) {
        return actors.stream()
                .map(Actor.class::cast)
                .map(each -> new ActorDto(
                        each.getFirstName(),
                        each.getLastName(),
                        each.getFilms().stream().map(EbeanFilms::film).toList()))
                .toList();
    }

    private static FilmDto film(Film film) {
        return new FilmDto(film.getTitle(), categories(film));
    }

    private static List<CategoryDto> categories(Film film) {
        return film.getCategories().stream()
                .map(each -> new CategoryDto(each.getName()))
                .toList();
    }

    @Override
    public List<CastDto> shownFilms(List<?> films) {
        return films.stream().map(Film.class::cast).map(EbeanFilms::cast).toList();
    }

    private static CastDto cast(Film film) {
        List<ActorNameDto> actors = film.getActors().stream()
                .map(each -> new ActorNameDto(each.getFirstName(), each.getLastName()))
                .toList();
        return new CastDto(film.getTitle(), actors, categories(film));
    }

    @Override
    public void close() {
        database.shutdown(false, false);
    }
}
