/** Entity views whose collections come by the MULTISET strategy. */
@NullMarked
package dev.lookahead.benchmarks.blaze.multiset;

import org.jspecify.annotations.NullMarked;
