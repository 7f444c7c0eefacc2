package dev.lookahead.benchmarks.blaze;

import com.blazebit.persistence.CriteriaBuilder;
import dev.lookahead.benchmarks.films.ActorDto;
import dev.lookahead.benchmarks.films.ActorNameDto;
import dev.lookahead.benchmarks.films.CastDto;
import dev.lookahead.benchmarks.films.CategoryDto;
import dev.lookahead.benchmarks.films.FilmDto;
import dev.lookahead.benchmarks.films.FilmReader;
import dev.lookahead.benchmarks.films.entities.Actor;
import dev.lookahead.benchmarks.films.entities.Category;
import dev.lookahead.benchmarks.films.entities.Film;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The films by entity views. */
final class BlazeFilms implements FilmReader, AutoCloseable {

    private final Blaze blaze;

    BlazeFilms(DataSource source) {
        blaze = new Blaze(
                source,
                List.of(Actor.class, Film.class, Category.class),
                ActorView.class,
                FilmView.class,
                CategoryView.class,
                CastView.class,
                ActorNameView.class);
    }

    @Override
    public String name() {
        return Blaze.NAME;
    }

    @Override
    public String how() {
        return Blaze.HOW;
    }

    @Override
    public List<?> actors(@Nullable Long one) {
        return blaze.read(Actor.class, ActorView.class, query -> limited(query, one));
    }

    @Override
    public List<?> films(@Nullable Long one) {
        return blaze.read(Film.class, CastView.class, query -> limited(query, one));
    }

    private static <E> CriteriaBuilder<E> limited(CriteriaBuilder<E> query, @Nullable Long one) {
        return (one == null ? query : query.where("id").eq(one)).orderByAsc("id");
    }

    @Override
    public List<ActorDto> shownActors(List<?> actors) {
        return actors.stream()
                .map(ActorView.class::cast)
                .map(each -> new ActorDto(
                        each.getFirstName(),
                        each.getLastName(),
                        Blaze.sorted(each.getFilms(), FilmView::getId, BlazeFilms::film)))
                .toList();
    }

    private static FilmDto film(FilmView film) {
        return new FilmDto(film.getTitle(), categories(film));
    }

    private static List<CategoryDto> categories(FilmView film) {
        return Blaze.sorted(film.getCategories(), CategoryView::getId, each -> new CategoryDto(each.getName()));
    }

    @Override
    public List<CastDto> shownFilms(List<?> films) {
        return films.stream().map(CastView.class::cast).map(BlazeFilms::cast).toList();
    }

    private static CastDto cast(CastView film) {
        List<ActorNameDto> actors = Blaze.sorted(
                film.getActors(),
                ActorNameView::getId,
                each -> new ActorNameDto(each.getFirstName(), each.getLastName()));
        return new CastDto(film.getTitle(), actors, categories(film));
    }

    @Override
    public void close() {
        blaze.close();
    }
}
