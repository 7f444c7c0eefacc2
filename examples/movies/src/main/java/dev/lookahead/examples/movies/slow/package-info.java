/** The same answer as the one from the views, mapped from entities by hand: what N+1 costs. */
@NullMarked
package dev.lookahead.examples.movies.slow;

import org.jspecify.annotations.NullMarked;
