@NullMarked
package dev.lookahead.internal.hql;

import org.jspecify.annotations.NullMarked;
