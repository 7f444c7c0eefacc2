/** What is asked by jOOQ's MULTISET. */
@NullMarked
package dev.lookahead.benchmarks.jooq;

import org.jspecify.annotations.NullMarked;
