@NullMarked
package dev.lookahead.internal.database;

import org.jspecify.annotations.NullMarked;
