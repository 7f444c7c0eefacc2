package dev.lookahead.spring.stock;

import dev.lookahead.model.View;

@View(Item.class)
public record ItemView(Long id, String label) {}
