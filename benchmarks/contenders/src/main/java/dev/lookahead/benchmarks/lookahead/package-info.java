/** The page of movies by Lookahead. */
@NullMarked
package dev.lookahead.benchmarks.lookahead;

import org.jspecify.annotations.NullMarked;
