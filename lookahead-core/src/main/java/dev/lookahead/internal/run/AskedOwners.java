package dev.lookahead.internal.run;

import dev.lookahead.internal.rows.Arrival;
import dev.lookahead.internal.rows.KnownOwners;
import dev.lookahead.internal.rows.RowTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The owners that a step asks for by their ids: all, but for those of which it is known what belongs to them.
 *
 * @param known those of which it is known, or null where nothing is
 */
record AskedOwners(RowTable owners, @Nullable KnownOwners known) {

    static AskedOwners of(RowTable owners, KnownOwners.@Nullable Known known) {
        return new AskedOwners(owners, known == null ? null : new KnownOwners(owners, known));
    }

    Object[] ids(Class<?> type) {
        return known == null ? owners.ids(type) : known.others(type);
    }

    /**
     * What belongs to all owners.
     *
     * @param label the relation or collection, as users write it
     * @param children the numbers of related rows in the block, or null where that has values
     */
    Arrival.Chains with(String label, List<Object[]> block, int @Nullable [] children) {
        Arrival.Chains came = Arrival.Chains.of(label, block, owners, children);
        return known == null ? came : known.with(came);
    }
}
