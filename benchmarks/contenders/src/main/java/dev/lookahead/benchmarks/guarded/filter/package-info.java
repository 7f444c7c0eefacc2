/** The tables of the movies under a filter, and how Lookahead reads them. */
@NullMarked
package dev.lookahead.benchmarks.guarded.filter;

import org.jspecify.annotations.NullMarked;
