package dev.lookahead.spring.mistakes;

import dev.lookahead.model.Computed;
import dev.lookahead.model.Join;
import dev.lookahead.model.VirtualModel;

interface VirtualFilm extends VirtualModel<Film> {

    @Join
    Scene scenes();

    @Computed("upper(tilte)")
    String titleInCapitals();
}
