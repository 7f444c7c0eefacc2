/**
 * The lines and sentences that a mistake offers. A {@link dev.lookahead.internal.message.Suggester} guesses what was
 * meant by a name that means nothing, for example {@code @Lookup("depot.name")} for {@code depotName}. It works from
 * descriptions alone. {@link dev.lookahead.internal.message.Trial} then tries the line by the rules: what they would
 * refuse is never offered.
 */
@NullMarked
package dev.lookahead.internal.message;

import org.jspecify.annotations.NullMarked;
