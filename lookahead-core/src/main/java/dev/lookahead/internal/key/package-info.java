@NullMarked
package dev.lookahead.internal.key;

import org.jspecify.annotations.NullMarked;
