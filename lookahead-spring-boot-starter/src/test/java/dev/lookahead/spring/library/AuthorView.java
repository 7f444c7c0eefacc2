package dev.lookahead.spring.library;

import dev.lookahead.model.View;
import java.util.List;

@View(VirtualAuthor.class)
public record AuthorView(String name, long bookCount, List<BookView> books) {}
