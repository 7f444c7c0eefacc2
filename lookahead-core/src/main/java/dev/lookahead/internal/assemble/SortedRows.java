package dev.lookahead.internal.assemble;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.key.NamedRow;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.rows.DataErrors;
import dev.lookahead.internal.rows.Row;
import java.util.Collection;
import java.util.HashSet;

/** Puts views into a sorted set, which would keep one of those that compare as equal, whatever they show. */
record SortedRows(Node owner, Slot slot) implements Fill {

    @Override
    public Object container(ContainerBuilder gathered, Row row) {
        Collection<?> sorted = (Collection<?>) gathered.into(Container.SORTED_SET);
        if (sorted.size() < new HashSet<>(gathered.list()).size()) {
            throw DataErrors.equalElements(slot, NamedRow.of(owner.row().entity(), row.value(0)));
        }
        return sorted;
    }
}
