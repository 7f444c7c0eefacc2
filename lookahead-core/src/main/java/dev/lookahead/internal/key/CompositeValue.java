package dev.lookahead.internal.key;

import dev.lookahead.internal.hibernate.References;
import org.jspecify.annotations.Nullable;

/** Makes one value of the several that a statement selects for it. Shared by threads. */
interface CompositeValue {

    /** How many values it is made of. */
    int width();

    /** The value that is made of those which begin somewhere in a row, or null. */
    @Nullable Object of(@Nullable Object[] row, int from, References references);
}
