@NullMarked
package dev.lookahead.internal.message;

import org.jspecify.annotations.NullMarked;
