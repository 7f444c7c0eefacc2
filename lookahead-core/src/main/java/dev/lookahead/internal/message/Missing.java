package dev.lookahead.internal.message;

import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.schema.Attribute;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name of a path that means nothing where it stands.
 *
 * @param root the row that the path starts at
 * @param row the row that the path has come to
 * @param inside the embeddable of that row, or null where it is the row itself
 * @param segments the whole path
 * @param index which of them means nothing
 */
public record Missing(
        RowType root,
        RowType row,
        Attribute.@Nullable Embedded inside,
        List<String> segments,
        int index,
        UseSite useSite) {

    /** The path that stands for what a record is made of: the row, or the embeddable. */
    public static final String THIS = "this";

    public String name() {
        return segments.get(index);
    }

    /** Whether the name is all that is looked up. */
    public boolean alone() {
        return segments.size() == 1;
    }

    /** Whether what is wanted has this name, and is not farther on. */
    public boolean last() {
        return index == segments.size() - 1;
    }

    /** Whether a name of the row itself is meant. */
    public boolean ofRow() {
        return inside == null;
    }

    /** The whole path with other names in the place of this one. */
    String path(String other) {
        List<String> better = new ArrayList<>(segments);
        better.set(index, other);
        return String.join(".", better);
    }
}
