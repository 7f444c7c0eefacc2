/** What is asked by Ebean. */
@NullMarked
package dev.lookahead.benchmarks.ebean;

import org.jspecify.annotations.NullMarked;
