package dev.lookahead.examples.movies.api;

import dev.lookahead.examples.movies.read.VirtualMovie;
import dev.lookahead.examples.movies.similar.Film;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.View;
import java.util.List;

/** A movie with what is around it. */
// tag::details-view[]
@View(VirtualMovie.class)
public record DetailsView(
        String name,
        int year,
        List<DirectorView> directors,
        @Lookup("filmsOfTheYear.name") List<String> filmsOfTheYear,
        @Lookup("tags.label") List<String> tags,
        List<Film> similarFilms) {}
// end::details-view[]
