package dev.lookahead.benchmarks.hibernate;

import dev.lookahead.benchmarks.films.ActorDto;
import dev.lookahead.benchmarks.films.ActorNameDto;
import dev.lookahead.benchmarks.films.CastDto;
import dev.lookahead.benchmarks.films.CategoryDto;
import dev.lookahead.benchmarks.films.FilmDto;
import dev.lookahead.benchmarks.films.entities.Actor;
import dev.lookahead.benchmarks.films.entities.Category;
import dev.lookahead.benchmarks.films.entities.Film;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Maps entities to records by hand. */
final class FilmMapper {

    private FilmMapper() {}

    static ActorDto actor(Actor actor) {
        return new ActorDto(actor.getFirstName(), actor.getLastName(), each(actor.getFilms(), FilmMapper::film));
    }

    private static FilmDto film(Film film) {
        return new FilmDto(film.getTitle(), each(film.getCategories(), FilmMapper::category));
    }

    static CastDto cast(Film film) {
        return new CastDto(
                film.getTitle(),
                each(film.getActors(), actor -> new ActorNameDto(actor.getFirstName(), actor.getLastName())),
                each(film.getCategories(), FilmMapper::category));
    }

    private static CategoryDto category(Category category) {
        return new CategoryDto(category.getName());
    }

    static <E, D> List<D> each(Collection<E> entities, Function<E, D> mapping) {
        List<D> all = new ArrayList<>(entities.size());
        for (E entity : entities) {
            all.add(mapping.apply(entity));
        }
        return all;
    }
}
