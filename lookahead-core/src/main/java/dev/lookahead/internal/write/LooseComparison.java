package dev.lookahead.internal.write;

import dev.lookahead.model.InvalidQueryException;

/** What the database finds equal and Java does not. Such a row cannot be told whose it is, and is never left out. */
public final class LooseComparison {

    private LooseComparison() {}

    /**
     * Says that a row came for a value that was not asked for.
     *
     * @param label the relation, as users write it
     */
    public static InvalidQueryException of(String label, Object value) {
        return new InvalidQueryException("`" + label + "`: the database gave a row for `" + value
                + "`, a value that none of the owners has. It compares more loosely than Java does, as by a"
                + " collation without regard to case; compare values that both tell apart.");
    }
}
