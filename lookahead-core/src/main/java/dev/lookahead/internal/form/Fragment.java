package dev.lookahead.internal.form;

import java.util.Set;

/**
 * A piece of HQL that a user wrote, found good.
 *
 * @param wording how statements write it
 * @param place where it stands, as users write it
 */
public record Fragment(Wording wording, String place) {

    /** The query's parameters that it names, sorted. */
    public Set<String> parameters() {
        return wording.parameters();
    }
}
