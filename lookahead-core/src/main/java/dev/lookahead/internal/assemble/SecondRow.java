package dev.lookahead.internal.assemble;

import dev.lookahead.internal.key.NamedRow;
import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.rows.Arrival;
import dev.lookahead.internal.rows.DataErrors;
import dev.lookahead.internal.rows.Row;
import dev.lookahead.internal.rows.RowTable;

/** A second related row where nothing but the data says that there is one; which to give is not for us to say. */
final class SecondRow {

    private SecondRow() {}

    /** Refuses it, if there is one. */
    static void refuse(Step.Rows step, Arrival.Chains chains, Row owner, AssemblyState state) {
        int first = chains.heads()[owner.number()];
        int second = first < 0 ? first : chains.next()[first];
        int[] children = chains.children();
        if (second < 0 || children == null) {
            return;
        }
        RowTable related = state.fetched().table(step.target());
        throw DataErrors.secondRow(
                step.relation().label(),
                NamedRow.of(step.owner().row().entity(), owner.value(0)),
                named(related, children[first]),
                named(related, children[second]));
    }

    private static NamedRow named(RowTable rows, int number) {
        return NamedRow.of(rows.node().row().entity(), rows.id(number));
    }
}
