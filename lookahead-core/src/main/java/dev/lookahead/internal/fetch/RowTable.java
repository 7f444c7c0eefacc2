package dev.lookahead.internal.fetch;

import dev.lookahead.internal.plan.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of one node, each once, whichever steps brought them. Rows are numbered from 0. */
public final class RowTable {

    private final Map<Object, Row> byId = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final Node node;

    RowTable(Node node) {
        this.node = node;
    }

    public Node node() {
        return node;
    }

    /** The rows, by their numbers. */
    public List<Row> rows() {
        return rows;
    }

    /** The row of an id, or null where there is none. */
    public @Nullable Row find(Object id) {
        return byId.get(id);
    }

    Set<Object> ids() {
        return byId.keySet();
    }

    /** Takes a row in, unless it is here already. */
    Row add(Object[] values, int base) {
        Object id = values[base];
        Row known = byId.get(id);
        if (known != null) {
            return known;
        }
        Row row = new Row(values, base, rows.size());
        byId.put(id, row);
        rows.add(row);
        return row;
    }
}
