/** The page of movies: its data, and the records that a contender gives. */
@NullMarked
package dev.lookahead.benchmarks.movies;

import org.jspecify.annotations.NullMarked;
