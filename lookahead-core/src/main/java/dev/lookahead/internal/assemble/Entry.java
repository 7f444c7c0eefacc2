package dev.lookahead.internal.assemble;

import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.schema.JavaType;
import org.jspecify.annotations.Nullable;

/**
 * What goes into a map.
 *
 * @param node the kind of row that it was made of, or null where that is an element of a collection
 * @param id the id of that row, or null
 */
record Entry(
        @Nullable Object key,
        @Nullable Object value,
        @Nullable Node node,
        @Nullable Object id) {

    /** Whether both were made of one row, which a bag may have twice. */
    boolean sameRow(Entry other) {
        return id != null && id.equals(other.id);
    }

    /** The row, for a message. */
    String row() {
        return node == null ? "an element" : "`" + JavaType.simple(node.row().entity()) + "` " + id;
    }
}
