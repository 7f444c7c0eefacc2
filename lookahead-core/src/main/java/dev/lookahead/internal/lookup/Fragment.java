package dev.lookahead.internal.lookup;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A piece of HQL that a user wrote, found good.
 *
 * @param text as it was written
 * @param parameters the query's parameters that it names, sorted
 * @param place where it stands, as users write it
 */
public record Fragment(String text, Set<String> parameters, String place) {

    public Fragment {
        parameters = Collections.unmodifiableSet(new TreeSet<>(parameters));
    }
}
