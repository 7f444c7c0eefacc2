/** Actors, films and categories: their data, what is asked, and the records that a contender gives. */
@NullMarked
package dev.lookahead.benchmarks.films;

import org.jspecify.annotations.NullMarked;
