package dev.lookahead.spring.elsewhere;

import dev.lookahead.model.View;
import dev.lookahead.spring.stock.Item;

/** Not beside its entity, and wrong. */
@View(Item.class)
public record UnreadableView(String lable) {}
