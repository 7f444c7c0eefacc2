package dev.lookahead.internal.run;

import dev.lookahead.internal.common.DatabaseEquality;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.rows.IdIndex;
import dev.lookahead.internal.rows.OtherSpellings;
import java.util.ArrayList;
import java.util.List;

/** Which of the ids that were asked for have a row among those that came, be it by another spelling. */
final class AskedIds {

    private final IdIndex numbers = new IdIndex(0);

    /**
     * Compares ids with rows.
     *
     * @param rows each begins with its id
     */
    AskedIds(RowType row, List<Object> ids, List<Object[]> rows, OtherSpellings spellings) {
        for (int i = 0; i < rows.size(); i++) {
            numbers.putIfAbsent(rows.get(i)[0], i);
        }
        IdIndex without = new IdIndex(0);
        List<Object> strange = new ArrayList<>();
        for (Object id : ids) {
            if (!has(id) && without.putIfAbsent(id, 0) == IdIndex.NONE) {
                strange.add(id);
            }
        }
        if (!rows.isEmpty() && !strange.isEmpty()) {
            boolean loose = ids.stream()
                            .filter(this::has)
                            .map(DatabaseEquality::normal)
                            .distinct()
                            .count()
                    < rows.size();
            spellings.of(row, strange, loose).forEach((spelled, id) -> {
                int number = numbers.find(id);
                if (number != IdIndex.NONE) {
                    numbers.putIfAbsent(spelled, number);
                }
            });
        }
    }

    boolean has(Object id) {
        return numbers.find(id) != IdIndex.NONE;
    }

    /** Which of the rows has this id. */
    int number(Object id) {
        return numbers.find(id);
    }
}
