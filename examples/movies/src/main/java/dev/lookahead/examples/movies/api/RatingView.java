package dev.lookahead.examples.movies.api;

import dev.lookahead.examples.movies.read.VirtualMovie;
import dev.lookahead.model.View;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a user thinks of a movie, and what the rest of the world does. */
// tag::rating-view[]
@View(VirtualMovie.class)
public record RatingView(String name, @Nullable BigDecimal userRating, Double imdbRating) {}
// end::rating-view[]
