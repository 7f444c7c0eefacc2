package dev.lookahead.benchmarks.blaze;

import com.blazebit.persistence.CriteriaBuilder;
import dev.lookahead.benchmarks.blaze.subselect.ActorNameView;
import dev.lookahead.benchmarks.blaze.subselect.ActorView;
import dev.lookahead.benchmarks.blaze.subselect.CastView;
import dev.lookahead.benchmarks.blaze.subselect.CategoryView;
import dev.lookahead.benchmarks.blaze.subselect.FilmView;
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
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The films by entity views. */
final class BlazeFilms implements FilmReader, AutoCloseable {

    private static final List<Class<?>> ENTITIES = List.of(Actor.class, Film.class, Category.class);

    private final String strategy;
    private final Class<? extends ActorShape> actorView;
    private final Class<? extends CastShape> castView;
    private final Blaze blaze;

    private BlazeFilms(
            String strategy, Class<? extends ActorShape> actorView, Class<? extends CastShape> castView, Blaze blaze) {
        this.strategy = strategy;
        this.actorView = actorView;
        this.castView = castView;
        this.blaze = blaze;
    }

    static BlazeFilms subselect(DataSource source) {
        List<Class<?>> views =
                List.of(ActorView.class, FilmView.class, CategoryView.class, CastView.class, ActorNameView.class);
        return new BlazeFilms("SUBSELECT", ActorView.class, CastView.class, new Blaze(source, ENTITIES, views));
    }

    static BlazeFilms multiset(DataSource source) {
        List<Class<?>> views = List.of(
                dev.lookahead.benchmarks.blaze.multiset.ActorView.class,
                dev.lookahead.benchmarks.blaze.multiset.FilmView.class,
                dev.lookahead.benchmarks.blaze.multiset.CategoryView.class,
                dev.lookahead.benchmarks.blaze.multiset.CastView.class,
                dev.lookahead.benchmarks.blaze.multiset.ActorNameView.class);
        return new BlazeFilms(
                "MULTISET",
                dev.lookahead.benchmarks.blaze.multiset.ActorView.class,
                dev.lookahead.benchmarks.blaze.multiset.CastView.class,
                new Blaze(source, ENTITIES, views));
    }

    @Override
    public String name() {
        return Blaze.name(strategy);
    }

    @Override
    public String how() {
        return Blaze.how(strategy);
    }

    @Override
    public List<?> actors(@Nullable Long one) {
        return blaze.read(Actor.class, actorView, query -> limited(query, one));
    }

    @Override
    public List<?> films(@Nullable Long one) {
        return blaze.read(Film.class, castView, query -> limited(query, one));
    }

    private static <E> CriteriaBuilder<E> limited(CriteriaBuilder<E> query, @Nullable Long one) {
        return (one == null ? query : query.where("id").eq(one)).orderByAsc("id");
    }

    @Override
    public List<ActorDto> shownActors(List<?> actors) {
        return actors.stream()
                .map(ActorShape.class::cast)
                .map(each -> new ActorDto(
                        each.getFirstName(),
                        each.getLastName(),
                        Blaze.sorted(each.getFilms(), FilmShape::getId, BlazeFilms::film)))
                .toList();
    }

    private static FilmDto film(FilmShape film) {
        return new FilmDto(film.getTitle(), categories(film.getCategories()));
    }

    private static List<CategoryDto> categories(Set<? extends CategoryShape> categories) {
        return Blaze.sorted(categories, CategoryShape::getId, each -> new CategoryDto(each.getName()));
    }

    @Override
    public List<CastDto> shownFilms(List<?> films) {
        return films.stream().map(CastShape.class::cast).map(BlazeFilms::cast).toList();
    }

    private static CastDto cast(CastShape film) {
        List<ActorNameDto> actors = Blaze.sorted(
                film.getActors(),
                ActorNameShape::getId,
                each -> new ActorNameDto(each.getFirstName(), each.getLastName()));
        return new CastDto(film.getTitle(), actors, categories(film.getCategories()));
    }

    @Override
    public void close() {
        blaze.close();
    }
}
