package dev.lookahead.spring.library;

import dev.lookahead.model.View;

@View(VirtualAuthor.class)
public record LongBooksView(String name, long longBooks) {}
