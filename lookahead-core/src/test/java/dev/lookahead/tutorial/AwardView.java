package dev.lookahead.tutorial;

import dev.lookahead.model.View;

@View(VirtualAward.class)
public record AwardView(String award, String category, int year, boolean winner) {}
