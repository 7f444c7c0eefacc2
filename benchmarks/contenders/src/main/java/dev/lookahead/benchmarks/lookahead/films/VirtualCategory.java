package dev.lookahead.benchmarks.lookahead.films;

import dev.lookahead.benchmarks.films.entities.Category;
import dev.lookahead.model.VirtualModel;

/** How categories are read. */
public interface VirtualCategory extends VirtualModel<Category> {}
