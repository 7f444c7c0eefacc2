package dev.lookahead.internal.loop;

import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.rows.Arrival;
import dev.lookahead.internal.rows.ChainBuilder;
import dev.lookahead.internal.rows.IntList;
import dev.lookahead.internal.rows.Row;
import dev.lookahead.internal.rows.RowTable;
import dev.lookahead.internal.rows.StepRun;
import dev.lookahead.internal.rows.Tables;
import java.util.BitSet;

/** A step that a loop repeats: it asks once for each row, and keeps what came. */
public abstract class LoopStep implements StepRun {

    /** Where nothing of the row is asked for later: only owners have maps. */
    static final Object[] NO_ROW = {};

    final Step.Rows step;
    final RowTable ownerRows;
    final ChainBuilder chains = new ChainBuilder();

    /** The owners of the level at hand. */
    final IntList owners = new IntList();

    private final BitSet asked = new BitSet();

    LoopStep(Step.Rows step, Tables tables) {
        this.step = step;
        this.ownerRows = tables.of(step.owner());
    }

    @Override
    public Step.Rows step() {
        return step;
    }

    /** Takes note that what a row leads to is wanted. */
    void want(int row) {
        if (!asked.get(row)) {
            asked.set(row);
            owners.add(row);
        }
    }

    /** Visits the owners of the level at hand, by one cursor. */
    void eachOwner(OwnerVisit visit) {
        Row row = ownerRows.cursor();
        for (int i = 0; i < owners.size(); i++) {
            visit.of(owners.get(i), row.at(owners.get(i)));
        }
    }

    interface OwnerVisit {
        void of(int number, Row row);
    }

    /** What came at all levels. */
    Arrival arrival() {
        return chains.chains(ownerRows.size());
    }
}
