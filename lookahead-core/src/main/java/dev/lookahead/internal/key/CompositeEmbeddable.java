package dev.lookahead.internal.key;

import dev.lookahead.internal.hibernate.MappedEmbeddable;
import dev.lookahead.internal.hibernate.References;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An embeddable that is selected as its values, where Hibernate cannot select it: out of a derived table it gives none
 * that holds another embeddable or has subclasses, and of a foreign key that is null in part it makes an id of no row.
 */
final class CompositeEmbeddable implements CompositeValue {

    private final MappedEmbeddable type;
    private final @Nullable CompositeEmbeddable[] inner;
    private final int width;
    private final Absence absence;

    /** When there is no embeddable. */
    private enum Absence {
        /** When all of its values are null. */
        ALL_NULL,
        /** When one of its values is null, as with a foreign key. */
        ANY_NULL
    }

    private CompositeEmbeddable(MappedEmbeddable type, @Nullable CompositeEmbeddable[] inner, Absence absence) {
        this.type = type;
        this.absence = absence;
        this.inner = inner;
        this.width = IntStream.range(0, inner.length).map(this::widthOf).sum() + (type.hasSubclasses() ? 1 : 0);
    }

    /** What a statement over a derived table selects for an embeddable, or null where the path itself will do. */
    static @Nullable SelectItem item(MappedEmbeddable type, String path) {
        boolean plain = !type.hasSubclasses() && type.members().stream().allMatch(each -> each.embeddable() == null);
        return plain || type.isSingleColumn() ? null : item(type, path, Absence.ALL_NULL);
    }

    /** What a statement selects for an id in a foreign key, which is null where a part of it is. */
    static SelectItem key(MappedEmbeddable type, String path) {
        return item(type, path, Absence.ANY_NULL);
    }

    private static SelectItem item(MappedEmbeddable type, String path, Absence absence) {
        List<String> expressions = new ArrayList<>();
        CompositeEmbeddable whole = of(type, path, absence, expressions);
        return new SelectItem(expressions, whole);
    }

    private static CompositeEmbeddable of(
            MappedEmbeddable type, String path, Absence absence, List<String> expressions) {
        List<MappedEmbeddable.Member> members = type.members();
        @Nullable CompositeEmbeddable[] inner = new CompositeEmbeddable[members.size()];
        for (int i = 0; i < inner.length; i++) {
            String attribute = path + "." + members.get(i).name();
            MappedEmbeddable inside = members.get(i).embeddable();
            if (inside == null) {
                expressions.add(attribute);
            } else {
                inner[i] = of(inside, attribute, absence, expressions);
            }
        }
        if (type.hasSubclasses()) {
            // As text, since Hibernate knows no class for the null of a row that is not there.
            expressions.add("cast(type(" + path + ") as String)");
        }
        return new CompositeEmbeddable(type, inner, absence);
    }

    private int widthOf(int attribute) {
        CompositeEmbeddable embeddable = inner[attribute];
        return embeddable == null ? 1 : embeddable.width;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public @Nullable Object of(@Nullable Object[] row, int from, References references) {
        MappedEmbeddable.Subclass kind = type.hasSubclasses() ? type.subclass(row[from + width - 1]) : null;
        @Nullable Object[] values = new Object[inner.length];
        int nulls = 0;
        int at = from;
        for (int i = 0; i < values.length; i++) {
            CompositeEmbeddable embeddable = inner[i];
            if (kind == null || kind.has(i)) {
                values[i] = embeddable == null ? row[at] : embeddable.of(row, at, references);
            }
            nulls += values[i] == null ? 1 : 0;
            at += widthOf(i);
        }
        return isAbsent(nulls) ? null : type.make(kind, values);
    }

    private boolean isAbsent(int nulls) {
        return absence == Absence.ANY_NULL ? nulls > 0 : nulls == inner.length;
    }
}
