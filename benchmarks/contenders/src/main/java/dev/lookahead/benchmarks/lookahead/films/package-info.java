/** The films by Lookahead. */
@NullMarked
package dev.lookahead.benchmarks.lookahead.films;

import org.jspecify.annotations.NullMarked;
