@NullMarked
package dev.lookahead.internal.loop;

import org.jspecify.annotations.NullMarked;
