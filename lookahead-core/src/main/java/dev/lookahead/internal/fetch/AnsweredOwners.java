package dev.lookahead.internal.fetch;

import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Step;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The owners of a step of which another step over the same edge knows already what belongs to them.
 * Confined to one query.
 */
final class AnsweredOwners {

    private static final int END = Arrival.Chains.END;

    private final Step step;
    private final Step before;
    private final Tables tables;
    private final Arrival.Chains known;
    private final RowTable owners;
    private final int[] there;

    /**
     * Finds them.
     *
     * @param known what the other step brought
     */
    AnsweredOwners(Step step, Step before, Tables tables, Arrival.Chains known) {
        this.step = step;
        this.before = before;
        this.tables = tables;
        this.known = known;
        this.owners = tables.of(step.owner());
        this.there = new int[owners.size()];
        Arrays.setAll(there, owner -> tables.translate(step.owner(), owner, before.owner()));
    }

    /** The ids of all other owners, as an array of this class. */
    Object[] others(Class<?> type) {
        List<Object> ids = new ArrayList<>();
        for (int owner = 0; owner < there.length; owner++) {
            if (there[owner] == RowTable.NONE) {
                ids.add(owners.id(owner));
            }
        }
        return ids.toArray((Object[]) Array.newInstance(type, 0));
    }

    /**
     * What belongs to all owners.
     *
     * @param block what came for the others
     * @param children the numbers of the related rows, or null where values came
     */
    Arrival.Chains with(List<Object[]> block, int @Nullable [] children) {
        Arrival.Chains came = Arrival.Chains.of(block, owners, children);
        int[] heads = came.heads();
        List<Object[]> rows = new ArrayList<>(block);
        IntList next = IntList.of(came.next());
        IntList related = IntList.of(children == null ? new int[0] : children);
        for (int owner = 0; owner < there.length; owner++) {
            int last = END;
            for (int at = there[owner] == RowTable.NONE ? END : known.heads()[there[owner]];
                    at != END;
                    at = known.next()[at]) {
                if (last == END) {
                    heads[owner] = next.size();
                } else {
                    next.set(last, next.size());
                }
                last = next.size();
                next.add(END);
                rows.add(known.block().get(at));
                int[] relatedThere = known.children();
                if (relatedThere != null) {
                    related.add(child(relatedThere[at]));
                }
            }
        }
        return new Arrival.Chains(rows, children == null ? null : related.toArray(), heads, next.toArray());
    }

    private int child(int number) {
        Node from = ((Step.Rows) before).target();
        Node to = ((Step.Rows) step).target();
        if (from == to) {
            return number;
        }
        Object id = tables.of(from).id(number);
        tables.has(to, id);
        return tables.of(to).find(id);
    }
}
