package dev.lookahead.internal.rows;

import dev.lookahead.internal.plan.Reuse;
import dev.lookahead.internal.plan.Step;

/** The rows that are here of the other side of a one-to-one association: each says whose it is. */
final class OtherSide implements KnownOwners.Known {

    private static final Object[] NO_VALUES = {};

    private final Step.Rows step;
    private final Reuse.OtherSide side;
    private final Tables tables;
    private final RowTable owners;
    private final IdIndex byOwner = new IdIndex(0);

    OtherSide(Step.Rows step, Reuse.OtherSide side, Tables tables) {
        this.step = step;
        this.side = side;
        this.tables = tables;
        this.owners = tables.of(step.owner());
        int column = side.node().column(side.owner());
        RowTable rows = tables.of(side.node());
        Row row = rows.cursor();
        for (int i = 0; i < rows.size(); i++) {
            Object owner = row.at(i).value(column);
            if (owner != null) {
                byOwner.putIfAbsent(owner, i);
            }
        }
    }

    @Override
    public boolean of(int owner) {
        return byOwner.find(owners.id(owner)) != RowTable.NONE;
    }

    @Override
    public void give(int owner, KnownOwners.Each each) {
        int number = byOwner.find(owners.id(owner));
        each.take(NO_VALUES, tables.takeOver(side.node(), number, step.target()));
    }
}
