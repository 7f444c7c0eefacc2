@NullMarked
package dev.lookahead.internal.loader;

import org.jspecify.annotations.NullMarked;
