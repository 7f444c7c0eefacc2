@NullMarked
package dev.lookahead.internal.hibernate;

import org.jspecify.annotations.NullMarked;
