package dev.lookahead.internal.key;

import dev.lookahead.internal.schema.JavaType;
import org.jspecify.annotations.Nullable;

/**
 * A row that an error names.
 *
 * @param entity its simple name
 * @param id as its table has it
 */
public record NamedRow(String entity, @Nullable Object id) {

    /** A row of the entity of this name, in full. */
    public static NamedRow of(String entity, @Nullable Object id) {
        return new NamedRow(JavaType.simple(entity), id);
    }

    /** The id as users know it. */
    public @Nullable Object shownId() {
        return id instanceof IdValues composite ? composite.shown() : id;
    }

    @Override
    public String toString() {
        return "`" + entity + "` " + id;
    }
}
