/** Entity views whose collections come by the SUBSELECT strategy. */
@NullMarked
package dev.lookahead.benchmarks.blaze.subselect;

import org.jspecify.annotations.NullMarked;
