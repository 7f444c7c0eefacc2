package dev.lookahead.benchmarks.lookahead;

import dev.lookahead.benchmarks.movies.entities.Nomination;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.model.Where;

/** As in the tutorial. */
@Where("winner = true")
public interface VirtualAward extends VirtualModel<Nomination> {}
