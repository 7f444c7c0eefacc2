package dev.lookahead.internal.write;

import dev.lookahead.internal.key.KeyForm;
import dev.lookahead.internal.key.SelectItem;
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
record KeyBinding(
        KeyForm form,
        List<SelectItem> keys,
        String join,
        List<String> conditions,
        @Nullable Pairs pairs,
        @Nullable String index,
        boolean mapKey,
        boolean rowsDiffer) {

    KeyBinding {
        keys = List.copyOf(keys);
        conditions = List.copyOf(conditions);
    }

    /** The row's own columns hold the key, and say which it is unless that is its id. */
    static KeyBinding byColumns(KeyForm form, SelectItem columns, List<SelectItem> keys) {
        return new KeyBinding(form, keys, "", List.of(form.condition(columns.expressions())), null, null, false, true);
    }

    /** A derived table {@code k_} knows the id of the owner. */
    static KeyBinding byTable(
            KeyForm form, SelectItem ownerId, String join, @Nullable Pairs pairs, boolean indexed, boolean mapKey) {
        return new KeyBinding(
                form, List.of(ownerId), join, List.of(), pairs, indexed || mapKey ? "k_.x_" : null, mapKey, false);
    }

    /** The same with conditions on the row itself. */
    KeyBinding where(List<String> others) {
        return new KeyBinding(form, keys, join, others, pairs, index, mapKey, rowsDiffer);
    }

    /**
     * The ids of owners and of their rows, and nothing else.
     *
     * @param text what selects them
     * @param items what it selects, the owner's id first
     */
    record Pairs(String text, List<SelectItem> items) {}
}
