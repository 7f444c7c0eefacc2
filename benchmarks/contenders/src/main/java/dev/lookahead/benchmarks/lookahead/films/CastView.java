package dev.lookahead.benchmarks.lookahead.films;

import dev.lookahead.model.View;
import java.util.List;

/** Sibling collections. */
@View(VirtualFilm.class)
public record CastView(String title, List<ActorNameView> actors, List<CategoryView> categories) {}
