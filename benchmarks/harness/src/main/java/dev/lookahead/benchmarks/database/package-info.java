/** The PostgreSQL that everything runs on, near and far. */
@NullMarked
package dev.lookahead.benchmarks.database;

import org.jspecify.annotations.NullMarked;
