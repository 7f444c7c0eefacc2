@NullMarked
package dev.lookahead.internal.form;

import org.jspecify.annotations.NullMarked;
