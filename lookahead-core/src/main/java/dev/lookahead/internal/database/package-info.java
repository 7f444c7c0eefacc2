/**
 * The databases that a query reads from: the session for each statement, how keys travel to each database, and what a
 * database cannot do.
 */
@NullMarked
package dev.lookahead.internal.database;

import org.jspecify.annotations.NullMarked;
