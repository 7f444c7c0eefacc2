package dev.lookahead.spring.library;

import dev.lookahead.model.View;

@View(Book.class)
public record BookView(String title, int pages) {}
