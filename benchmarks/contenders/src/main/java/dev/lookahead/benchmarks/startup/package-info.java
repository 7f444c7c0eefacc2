/** How long many views take to resolve. */
@NullMarked
package dev.lookahead.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
