/** The commands. */
@NullMarked
package dev.lookahead.benchmarks;

import org.jspecify.annotations.NullMarked;
