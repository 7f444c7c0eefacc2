@NullMarked
package dev.lookahead.internal.run;

import org.jspecify.annotations.NullMarked;
