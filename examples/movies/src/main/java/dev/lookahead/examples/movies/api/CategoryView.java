package dev.lookahead.examples.movies.api;

import dev.lookahead.examples.movies.read.VirtualCategory;
import dev.lookahead.model.View;
import java.util.List;

/** An award category with all that are below it. */
// tag::category-view[]
@View(VirtualCategory.class)
public record CategoryView(String name, List<CategoryView> children) {}
// end::category-view[]
