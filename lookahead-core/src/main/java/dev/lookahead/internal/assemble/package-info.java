/**
 * The last room: from rows to what users asked for, after all fetching. Static components and
 * default methods run here.
 */
@NullMarked
package dev.lookahead.internal.assemble;

import org.jspecify.annotations.NullMarked;
