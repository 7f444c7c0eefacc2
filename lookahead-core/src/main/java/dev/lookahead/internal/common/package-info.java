@NullMarked
package dev.lookahead.internal.common;

import org.jspecify.annotations.NullMarked;
