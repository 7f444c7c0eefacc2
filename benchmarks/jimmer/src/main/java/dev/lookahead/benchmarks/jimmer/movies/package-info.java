/** The tables of the movies as Jimmer's entities. */
@NullMarked
package dev.lookahead.benchmarks.jimmer.movies;

import org.jspecify.annotations.NullMarked;
