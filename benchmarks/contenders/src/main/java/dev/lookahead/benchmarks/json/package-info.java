/** The page by one statement that gives JSON. */
@NullMarked
package dev.lookahead.benchmarks.json;

import org.jspecify.annotations.NullMarked;
