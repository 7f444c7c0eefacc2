package dev.lookahead.examples.movies.read;

import dev.lookahead.examples.movies.model.Category;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.VirtualModel;
import java.util.List;

/** How award categories are read. */
// tag::virtual-category[]
public interface VirtualCategory extends VirtualModel<Category> {

    @Prefetch
    List<VirtualCategory> children();
}
// end::virtual-category[]
