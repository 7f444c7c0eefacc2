package dev.lookahead.internal.assemble;

import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.rows.Arrival;
import dev.lookahead.internal.rows.Row;
import dev.lookahead.internal.rows.RowTable;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.model.UnexpectedDataException;

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
        String entity = JavaType.simple(step.target().row().entity());
        throw new UnexpectedDataException("`" + step.relation().label() + "` gives one row, and `"
                + JavaType.simple(step.owner().row().entity()) + "` " + owner.value(0) + " has several: `" + entity
                + "` " + id(related, children[first]) + " and `" + entity + "` " + id(related, children[second])
                + ".\n  Add `limit = 1`, or declare a `List`.");
    }

    private static Object id(RowTable rows, int number) {
        return String.valueOf(rows.cursor().at(number).value(0));
    }
}
