/**
 * Mistakes as data: a code, a place, reasons and a fix. Whoever finds a mistake reports it here, and the text that you
 * read at start-up or from the compiler is written here and nowhere else. {@link dev.lookahead.internal.guide.NearMiss}
 * finds the name that was probably meant.
 */
@NullMarked
package dev.lookahead.internal.guide;

import org.jspecify.annotations.NullMarked;
