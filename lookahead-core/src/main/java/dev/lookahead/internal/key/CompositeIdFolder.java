package dev.lookahead.internal.key;

import dev.lookahead.internal.hibernate.References;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes one value of the several that an item stands in a statement as, so that a row has a column for each item. */
public final class CompositeIdFolder {

    private final @Nullable CompositeValue[] wholes;

    private CompositeIdFolder(@Nullable CompositeValue[] wholes) {
        this.wholes = wholes;
    }

    /** What a statement of these items takes, or null where each is one value already. */
    public static @Nullable CompositeIdFolder of(List<SelectItem> items) {
        @Nullable CompositeValue[] wholes = items.stream().map(SelectItem::whole).toArray(CompositeValue[]::new);
        return items.stream().allMatch(item -> item.whole() == null) ? null : new CompositeIdFolder(wholes);
    }

    public List<Object[]> rows(List<Object[]> rows, References references) {
        List<Object[]> folded = new ArrayList<>(rows.size());
        rows.forEach(row -> folded.add(row(row, references)));
        return folded;
    }

    @SuppressWarnings("NullAway") // Rows have nulls wherever the database has.
    public Object[] row(Object[] row, References references) {
        Object[] folded = new Object[wholes.length];
        int at = 0;
        for (int i = 0; i < folded.length; i++) {
            CompositeValue whole = wholes[i];
            folded[i] = whole == null ? row[at] : whole.of(row, at, references);
            at += whole == null ? 1 : whole.width();
        }
        return folded;
    }
}
