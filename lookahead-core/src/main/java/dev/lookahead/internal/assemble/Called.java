package dev.lookahead.internal.assemble;

import dev.lookahead.internal.key.NamedRow;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.rows.DataErrors;
import dev.lookahead.internal.rows.Row;
import dev.lookahead.model.LookaheadException;

/**
 * A constructor or a method of the user's, as it is told when it fails.
 *
 * @param label as users write it
 */
record Called(Node node, String label) {

    /** What is to be told: what Lookahead says itself comes through as it is. */
    RuntimeException failed(Row row, Throwable thrown) {
        if (thrown instanceof LookaheadException told) {
            return told;
        }
        if (thrown instanceof VirtualMachineError end) {
            throw end;
        }
        return DataErrors.failed(label, NamedRow.of(node.row().entity(), row.value(0)), thrown);
    }
}
