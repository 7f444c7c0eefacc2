package dev.lookahead.internal.rows;

import dev.lookahead.internal.form.RowType;
import java.util.List;
import java.util.Map;

/** Tells which ids the database finds by keys that Java does not find equal to them, as by a collation without case. */
public interface OtherSpellings {

    /**
     * The ids of rows that the database finds by keys which are not ids themselves.
     *
     * @param loose whether it is known already that there are such
     */
    Map<Object, Object> of(RowType row, List<Object> keys, boolean loose);
}
