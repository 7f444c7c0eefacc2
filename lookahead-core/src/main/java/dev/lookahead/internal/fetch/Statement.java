package dev.lookahead.internal.fetch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement, written once for each plan.
 *
 * @param hql its text
 * @param parameters the query's parameters that it names
 * @param keys how its keys travel, if it takes any
 * @param before how many columns stand before the run of the related row, to say which key it is for
 * @param folding what makes its rows of what the database gives, or null where that is them
 * @param rowsDiffer whether no two of its rows bring the same related row
 * @param managed what is read of the entities that its rows bring as such, or null where they are values alone
 */
public record Statement(
        String hql,
        Set<String> parameters,
        KeyForm keys,
        int before,
        @Nullable Folding folding,
        boolean rowsDiffer,
        @Nullable EntityShape managed) {

    static final String KEYS = "keys_";
    static final String LIMIT = "limit_";
    static final String OFFSET = "offset_";

    /** A statement of values alone. */
    Statement(
            String hql,
            Set<String> parameters,
            KeyForm keys,
            int before,
            @Nullable Folding folding,
            boolean rowsDiffer) {
        this(hql, parameters, keys, before, folding, rowsDiffer, null);
    }

    /** The same where some of the values are entities. */
    Statement with(@Nullable EntityShape entities) {
        return new Statement(hql, parameters, keys, before, folding, rowsDiffer, entities);
    }

    /** What it needs of the values that a query binds. */
    Map<String, @Nullable Object> values(Map<String, @Nullable Object> bound) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        parameters.forEach(name -> values.put(name, bound.get(name)));
        return values;
    }
}
