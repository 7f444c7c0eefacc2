/** Has the declarations judged by the rules of the lookup room, and tells the compiler where what is wrong. */
@NullMarked
package dev.lookahead.processor.checks;

import org.jspecify.annotations.NullMarked;
