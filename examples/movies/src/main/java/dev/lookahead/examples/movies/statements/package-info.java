/** Counts the SQL statements of each request and says so in a response header. */
@NullMarked
package dev.lookahead.examples.movies.statements;

import org.jspecify.annotations.NullMarked;
