package dev.lookahead.internal.rows;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a step brought, by the numbers of the owner's rows. */
public sealed interface Arrival permits Arrival.Chains, Arrival.Loaded, KeyedRows {

    /**
     * Rows or values of owners, as chains through the block, in its order.
     *
     * @param block the rows of the statement: the owner's id first, and where related rows of a mapped map
     *     came, its key next
     * @param children the numbers of the related rows, or null where values came
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Chains(List<Object[]> block, int @Nullable [] children, int[] heads, int[] next) implements Arrival {

        /** No more. */
        public static final int END = -1;

        /**
         * By the ids of the owners.
         *
         * @param label the relation or collection, as users write it
         */
        public static Chains of(String label, List<Object[]> block, RowTable owners, int @Nullable [] children) {
            int[] heads = new int[owners.size()];
            Arrays.fill(heads, END);
            int[] next = new int[block.size()];
            for (int i = block.size() - 1; i >= 0; i--) {
                int owner = owners.owner(label, block, i);
                next[i] = heads[owner];
                heads[owner] = i;
            }
            return new Chains(block, children, heads, next);
        }

        /** The owners of a group share a chain. */
        public static Chains of(List<Object[]> block, Groups groups, int[] groupOfOwner, int[] children) {
            int[] heads = new int[groups.size()];
            Arrays.fill(heads, END);
            int[] next = new int[block.size()];
            for (int i = block.size() - 1; i >= 0; i--) {
                int group = groups.answered(block.get(i));
                next[i] = heads[group];
                heads[group] = i;
            }
            int[] ofOwners = Arrays.stream(groupOfOwner)
                    .map(group -> group == Groups.NONE ? END : heads[group])
                    .toArray();
            return new Chains(block, children, ofOwners, next);
        }
    }

    /**
     * Values of a loader.
     *
     * @param values the value of each row, or null
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Loaded(@Nullable Object[] values) implements Arrival {}
}
