/**
 * The fifth room: from steps to rows. A step is written as HQL whose text does not change with the
 * number of keys; all steps that are ready run as one wave.
 */
@NullMarked
package dev.lookahead.internal.fetch;

import org.jspecify.annotations.NullMarked;
