package dev.lookahead.internal.rows;

import java.util.ArrayList;
import java.util.List;

/** Related rows as chains that grow, by the numbers of their owners. */
public final class ChainBuilder {

    private static final int END = Arrival.Chains.END;

    private final IntList heads = new IntList();
    private final IntList next = new IntList();
    private final IntList children = new IntList();
    private final List<Object[]> block = new ArrayList<>();

    /**
     * Puts a related row before those that its owner has.
     *
     * @param row the row of the statement that brought it
     */
    public void add(int owner, int child, Object[] row) {
        heads.fill(owner + 1, END);
        next.add(heads.get(owner));
        heads.set(owner, children.size());
        children.add(child);
        block.add(row);
    }

    /** The first link of an owner's chain, or {@link Arrival.Chains#END}. */
    int first(int owner) {
        return owner < heads.size() ? heads.get(owner) : END;
    }

    int next(int link) {
        return next.get(link);
    }

    int child(int link) {
        return children.get(link);
    }

    /** The chains of so many owners. */
    public Arrival.Chains chains(int owners) {
        heads.fill(owners, END);
        return new Arrival.Chains(block, children.toArray(), heads.toArray(), next.toArray());
    }
}
