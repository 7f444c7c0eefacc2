/** What is asked by Jimmer. */
@NullMarked
package dev.lookahead.benchmarks.jimmer;

import org.jspecify.annotations.NullMarked;
