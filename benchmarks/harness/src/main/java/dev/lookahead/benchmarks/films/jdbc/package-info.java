/** The films by hand-written JDBC. */
@NullMarked
package dev.lookahead.benchmarks.films.jdbc;

import org.jspecify.annotations.NullMarked;
