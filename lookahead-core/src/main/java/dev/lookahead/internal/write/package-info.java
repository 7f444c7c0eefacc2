@NullMarked
package dev.lookahead.internal.write;

import org.jspecify.annotations.NullMarked;
