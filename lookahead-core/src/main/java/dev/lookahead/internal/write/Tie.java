package dev.lookahead.internal.write;

import dev.lookahead.internal.key.Item;
import dev.lookahead.internal.key.KeyForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a statement are tied to what they are asked by.
 *
 * @param form how the keys travel
 * @param keys what says which key a row is for; nothing where its own id does
 * @param join the derived table that knows, or nothing where the row's own columns do
 * @param conditions on the row itself
 * @param pairs the inside of the derived table, where that is no more than ids of owners and rows
 * @param index the expression that is the order in the collection, or null
 * @param mapKey whether that is the key of a mapped map, which a map of its rows shows
 * @param rowsDiffer whether no row comes for two keys
 */
record Tie(
        KeyForm form,
        List<Item> keys,
        String join,
        List<String> conditions,
        @Nullable Pairs pairs,
        @Nullable String index,
        boolean mapKey,
        boolean rowsDiffer) {

    Tie {
        keys = List.copyOf(keys);
        conditions = List.copyOf(conditions);
    }

    /** The row's own columns hold the key, and say which it is unless that is its id. */
    static Tie byColumns(KeyForm form, Item columns, List<Item> keys) {
        return new Tie(form, keys, "", List.of(form.condition(columns.expressions())), null, null, false, true);
    }

    /** A derived table {@code k_} knows the id of the owner. */
    static Tie byTable(
            KeyForm form, Item ownerId, String join, @Nullable Pairs pairs, boolean indexed, boolean mapKey) {
        return new Tie(
                form, List.of(ownerId), join, List.of(), pairs, indexed || mapKey ? "k_.x_" : null, mapKey, false);
    }

    /** The same with conditions on the row itself. */
    Tie where(List<String> others) {
        return new Tie(form, keys, join, others, pairs, index, mapKey, rowsDiffer);
    }

    /**
     * The ids of owners and of their rows, and nothing else.
     *
     * @param text what selects them
     * @param items what it selects, the owner's id first
     */
    record Pairs(String text, List<Item> items) {}
}
