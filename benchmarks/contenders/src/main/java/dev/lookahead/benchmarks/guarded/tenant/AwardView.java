package dev.lookahead.benchmarks.guarded.tenant;

import dev.lookahead.model.View;

/** As in the tutorial. */
@View(VirtualAward.class)
public record AwardView(String award, String category, int year, boolean winner) {}
