@NullMarked
package dev.lookahead.internal.resolve;

import org.jspecify.annotations.NullMarked;
