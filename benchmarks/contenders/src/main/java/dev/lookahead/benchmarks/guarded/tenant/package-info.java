/** The tables of the movies with a tenant, and how Lookahead reads them. */
@NullMarked
package dev.lookahead.benchmarks.guarded.tenant;

import org.jspecify.annotations.NullMarked;
