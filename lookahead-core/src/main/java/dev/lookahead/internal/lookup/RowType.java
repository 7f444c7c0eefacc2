package dev.lookahead.internal.lookup;

import dev.lookahead.internal.schema.JavaType;
import org.jspecify.annotations.Nullable;

/**
 * What kind of row is read: an entity, and the virtual model whose rules hold for it.
 *
 * @param entity the entity's class
 * @param model the virtual model's class, or null where none rules
 */
public record RowType(String entity, @Nullable String model) {

    /** The name that users know it by: that of the virtual model, else of the entity. */
    public String label() {
        return JavaType.simple(model == null ? entity : model);
    }
}
