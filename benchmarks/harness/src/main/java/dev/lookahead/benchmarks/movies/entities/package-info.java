/** The tables of the movies as JPA entities. */
@NullMarked
package dev.lookahead.benchmarks.movies.entities;

import org.jspecify.annotations.NullMarked;
