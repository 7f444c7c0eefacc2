package dev.lookahead.internal.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** For whom an instance of a virtual model is made. */
public sealed interface Origin {

    <R> R accept(Visitor<R> visitor);

    /** Says something of each case. */
    interface Visitor<R> {

        R required(Requirement requirement);

        R lookedUp(LookedUp lookedUp);
    }

    /**
     * What a default method says that it reads.
     *
     * @param method the method, as users write it
     * @param paths what it lists
     * @param prefix the path from its row to the one at hand, with a dot at its end, or empty
     */
    record Requirement(String method, List<String> paths, String prefix) implements Origin {

        public Requirement {
            paths = List.copyOf(paths);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.required(this);
        }
    }

    /**
     * What a query looks up.
     *
     * @param paths what it lists, or what it brings where it lists nothing
     * @param prefix the path from the query's row to the one at hand, with a dot at its end, or empty
     * @param unbound fields that were left out, and the parameters that they would have needed
     */
    record LookedUp(List<String> paths, String prefix, Map<String, Set<String>> unbound) implements Origin {

        public LookedUp {
            paths = List.copyOf(paths);
            unbound = Collections.unmodifiableMap(new LinkedHashMap<>(unbound));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lookedUp(this);
        }
    }
}
