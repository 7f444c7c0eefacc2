package dev.lookahead.benchmarks.lookahead.films;

import dev.lookahead.model.View;
import java.util.List;

/** A film of an actor. */
@View(VirtualFilm.class)
public record FilmView(String title, List<CategoryView> categories) {}
