@NullMarked
package dev.lookahead.internal.query;

import org.jspecify.annotations.NullMarked;
