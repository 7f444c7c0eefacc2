package dev.lookahead.benchmarks.lookahead.films;

import dev.lookahead.model.View;
import java.util.List;

/** Double nesting. */
@View(VirtualActor.class)
public record ActorView(String firstName, String lastName, List<FilmView> films) {}
