package dev.lookahead.internal.assemble;

import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.loop.LoopRows;
import dev.lookahead.internal.plan.Loop;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.rows.Row;
import dev.lookahead.internal.rows.RowTable;
import org.jspecify.annotations.Nullable;

/**
 * Where that stands which was made of related rows: mostly under the number by which they arrived. In a
 * loop it depends on the rest of depth, too.
 */
final class ResultLocator {

    private final Node arrived;
    private final Node maker;
    private final int result;
    private final @Nullable Loop around;
    private final int counter;
    private final @Nullable Loop loop;
    private final int entry;

    /**
     * What a relation leads to.
     *
     * @param arrived the node that its rows arrive for
     */
    ResultLocator(Node owner, Relation relation, Node arrived, ResultShape result) {
        this.arrived = arrived;
        this.maker = arrived.maker(result);
        this.result = maker.results().indexOf(result);
        this.around = owner.loop();
        this.counter = around == null ? -1 : around.counted().indexOf(relation.edge());
        this.loop = maker.loop();
        this.entry = loop == null || loop.equals(around) ? -1 : loop.entry(owner, relation, maker);
    }

    /** All that was made. */
    @Nullable Object[] values(AssemblyState state) {
        return state.made(maker.number(), result);
    }

    /** The value of a row that arrived, or {@link Reader#MISSING} where the depth is spent. */
    @Nullable Object of(Row owner, int number, AssemblyState state) {
        int at = at(owner, number, state);
        return at == RowTable.NONE ? Reader.MISSING : values(state)[at];
    }

    /** The value of the row of an id, or {@link Reader#MISSING}. */
    @Nullable Object ofId(Row owner, Object id, AssemblyState state) {
        int row = state.fetched().table(maker).find(id);
        int at = row == RowTable.NONE ? row : instance(owner, row, state);
        return at == RowTable.NONE ? Reader.MISSING : values(state)[at];
    }

    /** Where the value of a row that arrived stands, or {@link RowTable#NONE} where the depth is spent. */
    int at(Row owner, int number, AssemblyState state) {
        int row = arrived == maker ? number : state.fetched().translate(arrived, number, maker);
        return instance(owner, row, state);
    }

    private int instance(Row owner, int row, AssemblyState state) {
        LoopRows left = around == null ? null : state.fetched().loop(around);
        int rest = left == null ? owner.budget() : left.after(owner.budget(), counter);
        if (rest == LoopRows.END) {
            return RowTable.NONE;
        }
        LoopRows rows = loop == null ? null : state.fetched().loop(loop);
        return rows == null ? row : rows.instance(maker, row, entry < 0 ? rest : rows.start(entry));
    }
}
