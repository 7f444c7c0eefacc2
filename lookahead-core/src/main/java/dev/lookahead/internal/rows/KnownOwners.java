package dev.lookahead.internal.rows;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/** The owners of a step of which it is known already what belongs to them. Confined to one query. */
public final class KnownOwners {

    /** What belongs to owners, as far as it is here. */
    public interface Known {

        /** Whether it is known what belongs to an owner, be it nothing. */
        boolean of(int owner);

        /** Gives what belongs to an owner of which it is known. */
        void give(int owner, Each each);

        /** What several have between them. */
        static Known anyOf(List<? extends Known> several) {
            return several.size() == 1 ? several.get(0) : new AnyOf(List.copyOf(several));
        }
    }

    private record AnyOf(List<Known> several) implements Known {

        @Override
        public boolean of(int owner) {
            return several.stream().anyMatch(known -> known.of(owner));
        }

        @Override
        public void give(int owner, Each each) {
            several.stream()
                    .filter(known -> known.of(owner))
                    .findFirst()
                    .orElseThrow()
                    .give(owner, each);
        }
    }

    /** Takes what belongs to an owner. */
    interface Each {

        /**
         * Takes one.
         *
         * @param row what a statement gave, for a value
         * @param child the number of a related row, or {@link RowTable#NONE} where a value came
         */
        void take(Object[] row, int child);
    }

    private final RowTable owners;
    private final Known known;

    public KnownOwners(RowTable owners, Known known) {
        this.owners = owners;
        this.known = known;
    }

    /** The ids of all other owners, as an array of this class. */
    public Object[] others(Class<?> type) {
        List<Object> ids = new ArrayList<>();
        for (int owner = 0; owner < owners.size(); owner++) {
            if (!known.of(owner)) {
                ids.add(owners.id(owner));
            }
        }
        return ids.toArray((Object[]) Array.newInstance(type, 0));
    }

    /**
     * What belongs to all owners.
     *
     * @param came what belongs to the others
     */
    public Arrival.Chains with(Arrival.Chains came) {
        Growing chains = new Growing(came);
        for (int owner = 0; owner < owners.size(); owner++) {
            if (known.of(owner)) {
                chains.begin(owner);
                known.give(owner, chains);
            }
        }
        return chains.chains(came.children() != null);
    }

    private static final class Growing implements Each {

        private final int[] heads;
        private final IntList next;
        private final IntList related;
        private final List<Object[]> rows;
        private int owner;
        private int last;

        Growing(Arrival.Chains came) {
            int[] children = came.children();
            this.heads = came.heads();
            this.next = IntList.of(came.next());
            this.related = IntList.of(children == null ? new int[0] : children);
            this.rows = new ArrayList<>(came.block());
        }

        void begin(int of) {
            owner = of;
            last = Arrival.Chains.END;
        }

        @Override
        public void take(Object[] row, int child) {
            int at = next.size();
            if (last == Arrival.Chains.END) {
                heads[owner] = at;
            } else {
                next.set(last, at);
            }
            last = at;
            next.add(Arrival.Chains.END);
            rows.add(row);
            related.add(child);
        }

        Arrival.Chains chains(boolean areRows) {
            return new Arrival.Chains(rows, areRows ? related.toArray() : null, heads, next.toArray());
        }
    }
}
