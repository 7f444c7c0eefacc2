package dev.lookahead.internal.fetch;

import java.util.Set;

/**
 * A statement, written once for each plan.
 *
 * @param hql its text
 * @param parameters the query's parameters that it names
 * @param style how its keys travel, if it takes any
 * @param keyType the class of a key
 * @param rowsDiffer whether no two of its rows bring the same related row
 */
public record Statement(String hql, Set<String> parameters, KeyStyle style, Class<?> keyType, boolean rowsDiffer) {

    static final String KEYS = "keys_";
    static final String LIMIT = "limit_";
    static final String OFFSET = "offset_";
}
