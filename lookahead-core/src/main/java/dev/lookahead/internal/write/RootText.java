package dev.lookahead.internal.write;

import dev.lookahead.internal.form.Fragment;
import java.util.List;

/**
 * What a query adds to the text of its root statement; equal texts share a statement.
 *
 * @param conditions what its rows satisfy
 * @param order HQL orders, first things first
 * @param sort sort keys, after those
 * @param asked what it asks for rows by
 * @param slice which part of the rows it asks for
 */
public record RootText(List<Fragment> conditions, List<Fragment> order, List<SortKey> sort, Asked asked, Slice slice) {

    /** What a query asks for rows by. */
    public enum Asked {
        BY_CONDITIONS,
        BY_IDS
    }

    public RootText {
        conditions = List.copyOf(conditions);
        order = List.copyOf(order);
        sort = List.copyOf(sort);
    }

    /** All rows, in the order of their ids. */
    public static RootText allRows() {
        return new RootText(List.of(), List.of(), List.of(), Asked.BY_CONDITIONS, Slice.ALL);
    }

    /** The same conditions on rows that are asked for by id. */
    public RootText byId() {
        return new RootText(conditions, List.of(), List.of(), Asked.BY_IDS, Slice.ALL);
    }

    /** The same rows, from the first on and in no order. */
    public RootText unordered() {
        return new RootText(conditions, List.of(), List.of(), asked, slice.fromFirst());
    }

    boolean isById() {
        return asked == Asked.BY_IDS;
    }
}
