/** The tables of the films as Ebean's entities. */
@NullMarked
package dev.lookahead.benchmarks.ebean.films;

import org.jspecify.annotations.NullMarked;
