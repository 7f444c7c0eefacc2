package dev.lookahead.spring.mistakes;

import dev.lookahead.model.View;

@View(Film.class)
record ShortFilmView(String titel, int minutes) {}
