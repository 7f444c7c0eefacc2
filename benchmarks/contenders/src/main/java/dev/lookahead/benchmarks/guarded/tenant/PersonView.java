package dev.lookahead.benchmarks.guarded.tenant;

import dev.lookahead.model.View;
import java.util.List;

/** As in the tutorial, without what is computed in Java. */
@View(VirtualPerson.class)
public record PersonView(String name, List<AwardView> awards, long nominationCount) {}
