package dev.lookahead.internal.fetch;

import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.model.InvalidQueryException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.SharedSessionContract;

/**
 * Owners whose collections Hibernate has filled. It takes two spellings of an id for two entities, and so fills that
 * of the row; the one that was asked for is told then, since nobody is to take it for empty.
 */
record FilledOwners(Ids ids, KeyStyle style, Database database, SharedSessionContract session) {

    /**
     * Compares what was asked for with what came.
     *
     * @param rows each begins with its id
     */
    void check(EntityDescription owner, String collection, Collection<Object> asked, List<Object[]> rows) {
        IdIndex came = new IdIndex(rows.size());
        rows.forEach(row -> came.putIfAbsent(row[0], 0));
        List<Object> without = new ArrayList<>(asked);
        without.removeIf(id -> came.find(id) != IdIndex.NONE);
        if (without.isEmpty() || rows.isEmpty()) {
            return;
        }
        boolean loose = rows.size() > asked.size() - without.size();
        Spellings.of(Spelling.of(owner, style, ids), database, session, without, loose)
                .forEach((spelled, id) -> {
                    throw new InvalidQueryException("prefetch(…) cannot fill `" + owner.simpleName() + "." + collection
                            + "` of the entity that was found by `" + spelled + "`: its row has the id `" + id
                            + "`, which the database finds equal and Hibernate takes for another entity. Find it by `"
                            + id + "`.");
                });
    }
}
