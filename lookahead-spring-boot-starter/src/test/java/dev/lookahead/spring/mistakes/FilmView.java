package dev.lookahead.spring.mistakes;

import dev.lookahead.model.View;

@View(VirtualFilm.class)
record FilmView(String title, long sceneCount) {}
