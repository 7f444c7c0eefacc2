package dev.lookahead.internal.run;

import dev.lookahead.internal.database.Database;
import dev.lookahead.internal.database.Sessions;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.hibernate.References;
import dev.lookahead.internal.key.CompositeIdFolder;
import dev.lookahead.internal.key.TextComparison;
import dev.lookahead.internal.rows.OtherSpellings;
import dev.lookahead.internal.write.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.SharedSessionContract;
import org.hibernate.query.Query;

/**
 * Finds ids by other spellings of them: keys that the database finds equal to an id, as by a collation without regard
 * to case, and Java does not. It is asked where a key has no row though it may have one, which is seldom.
 */
final class Spellings implements OtherSpellings {

    private final StatementsByUnit byUnit;
    private final Sessions sessions;

    Spellings(StatementsByUnit byUnit, Sessions sessions) {
        this.byUnit = byUnit;
        this.sessions = sessions;
    }

    @Override
    public Map<Object, Object> of(RowType row, List<Object> keys, boolean loose) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        String unit = row.unit();
        return of(
                byUnit.spelling(row), sessions.database(unit), sessions.of(unit).hibernate(), keys, loose);
    }

    /** The same by a statement. */
    static Map<Object, Object> of(
            Spelling spelling, Database database, SharedSessionContract session, List<Object> keys, boolean loose) {
        if (spelling.keys().isExact() || (!loose && !TextComparison.isLoose(spelling.keys(), database, session))) {
            return Map.of();
        }
        Map<Object, Object> ids = new LinkedHashMap<>();
        for (int from = 0; from < keys.size(); from += Spelling.ROOM) {
            ids.putAll(ask(session, spelling, keys.subList(from, Math.min(keys.size(), from + Spelling.ROOM))));
        }
        return ids;
    }

    private static Map<Object, Object> ask(SharedSessionContract session, Spelling spelling, List<Object> keys) {
        Query<Object[]> query = session.createQuery(spelling.hql(), Object[].class);
        for (int number = 0; number < Spelling.ROOM; number++) {
            spelling.keys().bindOne(query, number, keys.get(Math.min(number, keys.size() - 1)));
        }
        List<Object[]> rows = query.getResultList();
        CompositeIdFolder folder = spelling.folder();
        List<Object[]> found = folder == null ? rows : folder.rows(rows, References.in(session));
        Map<Object, Object> ids = new LinkedHashMap<>();
        for (Object[] row : found) {
            for (int number = 0; number < keys.size(); number++) {
                if (((Number) row[1 + number]).intValue() == 1) {
                    ids.put(keys.get(number), row[0]);
                }
            }
        }
        return ids;
    }
}
