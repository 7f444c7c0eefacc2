package dev.lookahead.benchmarks.guarded.tenant;

import dev.lookahead.model.View;
import java.util.List;

/** As in the tutorial. */
@View(VirtualMovie.class)
public record MovieView(String name, List<PersonView> directors) {}
