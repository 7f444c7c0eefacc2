package dev.lookahead.tutorial;

import dev.lookahead.model.Join;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.model.Where;

@Where("winner = true")
public interface VirtualAward extends VirtualModel<Nomination> {
    @Join
    VirtualMovie movie();
}
