package dev.lookahead.internal.assemble;

import dev.lookahead.internal.loop.LoopRows;
import dev.lookahead.internal.rows.Row;
import dev.lookahead.internal.rows.RowTable;
import dev.lookahead.internal.form.Form;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.plan.Loop;
import dev.lookahead.internal.plan.Node;
import org.jspecify.annotations.Nullable;

/**
 * Where that stands which was made of related rows: mostly under the number by which they arrived. In a
 * loop it depends on the rest of depth, too.
 */
final class Made {

    private final Node arrived;
    private final Node maker;
    private final int form;
    private final @Nullable Loop around;
    private final int counter;
    private final @Nullable Loop loop;
    private final int entry;

    /**
     * What a relation leads to.
     *
     * @param arrived the node that its rows arrive for
     */
    Made(Node owner, Relation relation, Node arrived, Form form) {
        this.arrived = arrived;
        this.maker = arrived.maker(form);
        this.form = maker.forms().indexOf(form);
        this.around = owner.loop();
        this.counter = around == null ? -1 : around.counted().indexOf(relation.edge());
        this.loop = maker.loop();
        this.entry = loop == null || loop.equals(around) ? -1 : loop.entry(owner, relation, maker);
    }

    /** All that was made. */
    @Nullable Object[] values(Work work) {
        return work.made(maker.number(), form);
    }

    /** The value of a row that arrived, or {@link Reader#MISSING} where the depth is spent. */
    @Nullable Object of(Row owner, int number, Work work) {
        int at = at(owner, number, work);
        return at == RowTable.NONE ? Reader.MISSING : values(work)[at];
    }

    /** The value of the row of an id, or {@link Reader#MISSING}. */
    @Nullable Object ofId(Row owner, Object id, Work work) {
        int row = work.fetched().table(maker).find(id);
        int at = row == RowTable.NONE ? row : instance(owner, row, work);
        return at == RowTable.NONE ? Reader.MISSING : values(work)[at];
    }

    /** Where the value of a row that arrived stands, or {@link RowTable#NONE} where the depth is spent. */
    int at(Row owner, int number, Work work) {
        int row = arrived == maker ? number : work.fetched().translate(arrived, number, maker);
        return instance(owner, row, work);
    }

    private int instance(Row owner, int row, Work work) {
        LoopRows left = around == null ? null : work.fetched().loop(around);
        int rest = left == null ? owner.budget() : left.after(owner.budget(), counter);
        if (rest == LoopRows.END) {
            return RowTable.NONE;
        }
        LoopRows rows = loop == null ? null : work.fetched().loop(loop);
        return rows == null ? row : rows.instance(maker, row, entry < 0 ? rest : rows.start(entry));
    }
}
