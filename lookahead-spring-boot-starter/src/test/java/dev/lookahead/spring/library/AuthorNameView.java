package dev.lookahead.spring.library;

import dev.lookahead.model.View;

@View(Author.class)
public record AuthorNameView(String name) {}
