package dev.lookahead.internal.run;

import dev.lookahead.internal.database.Database;
import dev.lookahead.internal.database.KeyStyle;
import dev.lookahead.internal.key.CompositeIdFolder;
import dev.lookahead.internal.key.Ids;
import dev.lookahead.internal.key.KeyForm;
import dev.lookahead.internal.key.NamedRow;
import dev.lookahead.internal.key.SelectItem;
import dev.lookahead.internal.key.TextComparison;
import dev.lookahead.internal.rows.IdIndex;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.write.Spelling;
import dev.lookahead.internal.write.Statement;
import dev.lookahead.model.ExceptionFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.SharedSessionContract;

/**
 * Refuses owners that were found by another spelling of their id, as by a collation without regard to case, before
 * Hibernate fills a collection. It takes two spellings for two entities, and gives the rows of a collection to that of
 * the row alone; the collection of the other would be taken for empty. Where the database compares texts loosely, one
 * statement reads which ids there are.
 */
record OwnerSpellings(
        Ids ids, KeyStyle style, Database database, SharedSessionContract session, StatementExecutor executor) {

    /**
     * Throws where one of the ids is none of a row, and the database finds a row by it.
     *
     * @param asked the ids that the owners have in the session
     */
    void check(EntityDescription owner, String collection, Collection<Object> asked) {
        KeyForm keys = KeyForm.of(style, owner, ids);
        if (asked.isEmpty() || keys.isExact() || !TextComparison.isLoose(keys, database, session)) {
            return;
        }
        IdIndex rows = new IdIndex(asked.size());
        existing(owner, keys, asked).forEach(row -> rows.putIfAbsent(row[0], 0));
        List<Object> strange = new ArrayList<>(asked);
        strange.removeIf(id -> rows.find(id) != IdIndex.NONE);
        Spellings.of(Spelling.of(owner, style, ids), database, session, strange, true)
                .forEach((spelled, id) -> {
                    String label = owner.simpleName() + "." + collection;
                    throw ExceptionFactory.unexpectedData(
                            "prefetch(…) cannot fill `" + label + "` of the entity that was found by `" + spelled
                                    + "`: its row has the id `" + id
                                    + "`, which the database finds equal and Hibernate takes for"
                                    + " another entity. Find it by `" + id + "`.",
                            label,
                            NamedRow.of(owner.name(), id).shownId(),
                            null);
                });
    }

    private List<Object[]> existing(EntityDescription owner, KeyForm keys, Collection<Object> asked) {
        SelectItem id = ids.of(owner).of("this");
        String hql = "select " + id.text() + " from " + owner.entityName() + " this where "
                + keys.condition(id.expressions());
        Statement statement = new Statement(hql, Set.of(), keys, 0, CompositeIdFolder.of(List.of(id)), true);
        return executor.run(List.of(new BoundStatement(statement, database.unit(), Map.of(), keys.array(asked), null)))
                .get(0);
    }
}
