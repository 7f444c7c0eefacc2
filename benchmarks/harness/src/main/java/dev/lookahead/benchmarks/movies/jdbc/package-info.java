/** The page of movies by hand-written JDBC. */
@NullMarked
package dev.lookahead.benchmarks.movies.jdbc;

import org.jspecify.annotations.NullMarked;
