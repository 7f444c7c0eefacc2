/** The page where each row belongs to somebody, or may be hidden. */
@NullMarked
package dev.lookahead.benchmarks.guarded;

import org.jspecify.annotations.NullMarked;
