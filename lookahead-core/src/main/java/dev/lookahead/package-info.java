/** The front door: {@link dev.lookahead.Lookahead} and its queries. */
@NullMarked
package dev.lookahead;

import org.jspecify.annotations.NullMarked;
