/** The tables of the movies as Ebean's entities. */
@NullMarked
package dev.lookahead.benchmarks.ebean.movies;

import org.jspecify.annotations.NullMarked;
