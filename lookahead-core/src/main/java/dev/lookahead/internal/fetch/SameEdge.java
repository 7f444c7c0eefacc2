package dev.lookahead.internal.fetch;

import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Step;
import java.util.Arrays;

/** What another step brought over the same edge, for the owners that both have. */
final class SameEdge implements KnownOwners.Known {

    private final Step step;
    private final Step before;
    private final Tables tables;
    private final Arrival.Chains brought;
    private final int[] there;

    SameEdge(Step step, Step before, Tables tables, Arrival.Chains brought) {
        this.step = step;
        this.before = before;
        this.tables = tables;
        this.brought = brought;
        this.there = new int[tables.of(step.owner()).size()];
        Arrays.setAll(there, owner -> tables.translate(step.owner(), owner, before.owner()));
    }

    @Override
    public boolean of(int owner) {
        return there[owner] != RowTable.NONE;
    }

    @Override
    public void give(int owner, KnownOwners.Each each) {
        int[] children = brought.children();
        for (int at = brought.heads()[there[owner]]; at != Arrival.Chains.END; at = brought.next()[at]) {
            each.take(brought.block().get(at), children == null ? RowTable.NONE : child(children[at]));
        }
    }

    private int child(int number) {
        Node from = ((Step.Rows) before).target();
        return tables.takeOver(from, number, ((Step.Rows) step).target());
    }
}
