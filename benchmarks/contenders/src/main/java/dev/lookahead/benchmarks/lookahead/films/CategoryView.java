package dev.lookahead.benchmarks.lookahead.films;

import dev.lookahead.model.View;

/** A category of a film. */
@View(VirtualCategory.class)
public record CategoryView(String name) {}
