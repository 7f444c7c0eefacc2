package dev.lookahead.spring.library;

import dev.lookahead.model.View;

@View(VirtualAuthor.class)
public record PortraitView(String name, String portrait) {}
