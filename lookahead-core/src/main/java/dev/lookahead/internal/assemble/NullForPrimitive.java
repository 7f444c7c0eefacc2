package dev.lookahead.internal.assemble;

import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.rows.Row;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.model.UnexpectedDataException;

/** A null where a primitive is declared; it is never made a zero. */
record NullForPrimitive(Node node, Slot slot, Row row) {

    UnexpectedDataException exception() {
        String entity = JavaType.simple(node.row().entity());
        return new UnexpectedDataException(
                "`" + slot.label() + "` is declared as `" + slot.type() + "`, and `" + entity + "` "
                        + row.value(0) + " has null there.\n  Declare it as `"
                        + slot.type().boxed()
                        + "`, or say what null means with `coalesce(…, …)` in a `@Computed` field.");
    }
}
