package dev.lookahead.benchmarks.jimmer;

import dev.lookahead.benchmarks.database.Transaction;
import dev.lookahead.benchmarks.films.ActorDto;
import dev.lookahead.benchmarks.films.ActorNameDto;
import dev.lookahead.benchmarks.films.CastDto;
import dev.lookahead.benchmarks.films.CategoryDto;
import dev.lookahead.benchmarks.films.FilmDto;
import dev.lookahead.benchmarks.films.FilmReader;
import dev.lookahead.benchmarks.jimmer.films.Actor;
import dev.lookahead.benchmarks.jimmer.films.ActorFetcher;
import dev.lookahead.benchmarks.jimmer.films.ActorTable;
import dev.lookahead.benchmarks.jimmer.films.CategoryFetcher;
import dev.lookahead.benchmarks.jimmer.films.Film;
import dev.lookahead.benchmarks.jimmer.films.FilmFetcher;
import dev.lookahead.benchmarks.jimmer.films.FilmTable;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.babyfish.jimmer.sql.JSqlClient;
import org.jspecify.annotations.Nullable;

/** The films by Jimmer. */
public final class JimmerFilms implements FilmReader {

    private static final CategoryFetcher CATEGORIES = CategoryFetcher.$.name();
    private static final ActorFetcher NAMES = ActorFetcher.$.firstName().lastName();
    private static final ActorFetcher ACTORS = NAMES.films(FilmFetcher.$.title().categories(CATEGORIES));
    private static final FilmFetcher FILMS = FilmFetcher.$.title().actors(NAMES).categories(CATEGORIES);

    private final JSqlClient client = Jimmers.client();
    private final DataSource source;

    /** Over a data source. */
    public JimmerFilms(DataSource source) {
        this.source = source;
    }

    @Override
    public String name() {
        return "Jimmer";
    }

    @Override
    public String how() {
        return Jimmers.HOW;
    }

    @Override
    public List<?> actors(@Nullable Long one) throws SQLException {
        ActorTable actor = ActorTable.$;
        return Transaction.run(
                source,
                connection -> client.createQuery(actor)
                        .where(actor.id().eqIf(one))
                        .orderBy(actor.id())
                        .select(actor.fetch(ACTORS))
                        .execute(connection));
    }

    @Override
    public List<?> films(@Nullable Long one) throws SQLException {
        FilmTable film = FilmTable.$;
        return Transaction.run(
                source,
                connection -> client.createQuery(film)
                        .where(film.id().eqIf(one))
                        .orderBy(film.id())
                        .select(film.fetch(FILMS))
                        .execute(connection));
    }

    @Override
    public List<ActorDto> shownActors(List<?> actors) {
        return actors.stream()
                .map(Actor.class::cast)
                .map(each -> new ActorDto(
                        each.firstName(),
                        each.lastName(),
                        each.films().stream().map(JimmerFilms::film).toList()))
                .toList();
    }

    private static FilmDto film(Film film) {
        return new FilmDto(film.title(), categories(film));
    }

    private static List<CategoryDto> categories(Film film) {
        return film.categories().stream()
                .map(each -> new CategoryDto(each.name()))
                .toList();
    }

    @Override
    public List<CastDto> shownFilms(List<?> films) {
        return films.stream().map(Film.class::cast).map(JimmerFilms::cast).toList();
    }

    private static CastDto cast(Film film) {
        List<ActorNameDto> actors = film.actors().stream()
                .map(each -> new ActorNameDto(each.firstName(), each.lastName()))
                .toList();
        return new CastDto(film.title(), actors, categories(film));
    }
}
