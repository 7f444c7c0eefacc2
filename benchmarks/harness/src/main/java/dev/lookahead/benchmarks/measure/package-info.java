/** Measures contenders in turns, and says what came out. */
@NullMarked
package dev.lookahead.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
