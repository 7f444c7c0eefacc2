package dev.lookahead.internal.fetch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a statement are tied to what they are asked by.
 *
 * @param form how the keys travel
 * @param keys the expressions that say which key a row is for; none where its own id does
 * @param join the derived table that knows, or nothing where the row's own columns do
 * @param conditions on the row itself
 * @param pairs the inside of the derived table, where that is no more than ids of owners and rows
 * @param index the expression that is the order in the collection, or null
 * @param mapKey whether that is the key of a mapped map, which a map of its rows shows
 * @param rowsDiffer whether no row comes for two keys
 */
record Tie(
        KeyForm form,
        List<String> keys,
        String join,
        List<String> conditions,
        @Nullable String pairs,
        @Nullable String index,
        boolean mapKey,
        boolean rowsDiffer) {

    Tie {
        keys = List.copyOf(keys);
        conditions = List.copyOf(conditions);
    }

    /** The row's own columns hold the key, and say which it is unless that is its id. */
    static Tie byColumns(KeyForm form, List<String> columns, List<String> keys) {
        return new Tie(form, keys, "", List.of(form.condition(columns)), null, null, false, true);
    }

    /** A derived table {@code k_} knows the id of the owner. */
    static Tie byTable(KeyForm form, String join, @Nullable String pairs, boolean indexed, boolean mapKey) {
        return new Tie(
                form, List.of("k_.o_"), join, List.of(), pairs, indexed || mapKey ? "k_.x_" : null, mapKey, false);
    }
}
