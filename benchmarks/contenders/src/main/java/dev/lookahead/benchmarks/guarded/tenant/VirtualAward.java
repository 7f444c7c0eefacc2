package dev.lookahead.benchmarks.guarded.tenant;

import dev.lookahead.model.VirtualModel;
import dev.lookahead.model.Where;

/** As in the tutorial. */
@Where("winner = true")
public interface VirtualAward extends VirtualModel<Nomination> {}
