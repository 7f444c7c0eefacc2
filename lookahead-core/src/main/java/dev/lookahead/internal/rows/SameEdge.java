package dev.lookahead.internal.rows;

import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Step;
import java.util.Arrays;

/** What another step brought over the same edge, for the owners that both have, or that agree in the values it asks by. */
final class SameEdge implements KnownOwners.Known {

    private final Step step;
    private final Step before;
    private final Tables tables;
    private final Arrival.Chains brought;
    private final int[] there;

    private SameEdge(Step step, Step before, Tables tables, Arrival.Chains brought, int[] there) {
        this.step = step;
        this.before = before;
        this.tables = tables;
        this.brought = brought;
        this.there = there;
    }

    /** For the same owners. */
    static SameEdge ofOwners(Step step, Step before, Tables tables, Arrival.Chains brought) {
        int[] there = new int[tables.of(step.owner()).size()];
        Arrays.setAll(there, owner -> tables.translate(step.owner(), owner, before.owner()));
        return new SameEdge(step, before, tables, brought, there);
    }

    /** For owners of the same values. */
    static SameEdge ofValues(
            Step step,
            OwnerValues values,
            Step before,
            OwnerValues valuesThere,
            Tables tables,
            Arrival.Chains brought) {
        IdIndex byValues = new IdIndex(0);
        RowTable owners = tables.of(before.owner());
        Row row = owners.cursor();
        for (int i = 0; i < owners.size(); i++) {
            Object value = valuesThere.of(row.at(i));
            if (value != null) {
                byValues.putIfAbsent(value, i);
            }
        }
        RowTable asking = tables.of(step.owner());
        Row asks = asking.cursor();
        int[] there = new int[asking.size()];
        for (int i = 0; i < there.length; i++) {
            Object value = values.of(asks.at(i));
            there[i] = value == null ? RowTable.NONE : byValues.find(value);
        }
        return new SameEdge(step, before, tables, brought, there);
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
