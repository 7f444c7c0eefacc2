package dev.lookahead.internal.write;

import dev.lookahead.internal.form.Fragment;
import java.util.List;

/**
 * What a query adds to the text of its root statement; equal texts share a statement.
 *
 * @param conditions what its rows satisfy
 * @param order HQL orders, first things first
 * @param sort sort keys, after those
 * @param keyed whether it asks for rows by id
 */
public record RootText(
        List<Fragment> conditions,
        List<Fragment> order,
        List<SortKey> sort,
        boolean keyed,
        boolean limited,
        boolean offset) {

    public RootText {
        conditions = List.copyOf(conditions);
        order = List.copyOf(order);
        sort = List.copyOf(sort);
    }

    /** The same conditions on rows that are asked for by id. */
    public RootText byId() {
        return new RootText(conditions, List.of(), List.of(), true, false, false);
    }
}
