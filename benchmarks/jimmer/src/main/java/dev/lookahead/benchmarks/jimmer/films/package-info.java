/** The tables of the films as Jimmer's entities. */
@NullMarked
package dev.lookahead.benchmarks.jimmer.films;

import org.jspecify.annotations.NullMarked;
