package dev.lookahead.benchmarks.lookahead.films;

import dev.lookahead.model.View;

/** An actor of a film. */
@View(VirtualActor.class)
public record ActorNameView(String firstName, String lastName) {}
