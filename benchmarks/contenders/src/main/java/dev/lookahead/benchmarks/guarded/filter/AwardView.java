package dev.lookahead.benchmarks.guarded.filter;

import dev.lookahead.model.View;

/** As in the tutorial. */
@View(VirtualAward.class)
public record AwardView(String award, String category, int year, boolean winner) {}
