@NullMarked
package dev.lookahead.internal.rows;

import org.jspecify.annotations.NullMarked;
