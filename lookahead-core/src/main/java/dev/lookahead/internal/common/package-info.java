/**
 * Small tools that know nothing of Lookahead: method handles, a cache with a bound, and what the database finds equal.
 */
@NullMarked
package dev.lookahead.internal.common;

import org.jspecify.annotations.NullMarked;
