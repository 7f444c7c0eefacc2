/** What is asked by Blaze-Persistence's entity views. */
@NullMarked
package dev.lookahead.benchmarks.blaze;

import org.jspecify.annotations.NullMarked;
