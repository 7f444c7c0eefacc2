/**
 * The guide while the code compiles: the rules that start-up knows, asked of what a compiler sees.
 */
@NullMarked
package dev.lookahead.processor;

import org.jspecify.annotations.NullMarked;
