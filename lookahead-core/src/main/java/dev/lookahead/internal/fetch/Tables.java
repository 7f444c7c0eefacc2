package dev.lookahead.internal.fetch;

import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Plan;

/** The rows of a plan as they come, those of each node in a table. Confined to one query. */
final class Tables {

    private final Runs runs;
    private final RowTable[] tables;

    Tables(Plan plan, Runs runs) {
        this.runs = runs;
        this.tables = plan.nodes().stream().map(RowTable::new).toArray(RowTable[]::new);
    }

    RowTable of(Node node) {
        return tables[node.number()];
    }

    /**
     * Takes a row in, with the rows that are joined to it and those of companions.
     *
     * @param isNew whether it is known not to be here
     * @return its number
     */
    int arrive(Node node, Object[] values, int base, boolean isNew) {
        RowTable table = of(node);
        int before = table.size();
        int number = isNew ? table.addNew(values, base) : table.add(values, base);
        if (number == before) {
            for (Runs.Run run : runs.within(node.number())) {
                int at = base + run.at();
                if (!run.joined() || values[at] != null) {
                    arrive(run.node(), values, at, false);
                }
            }
        }
        return number;
    }

    /** The number that a row of one node has in another, or {@link RowTable#NONE}. */
    int translate(Node from, int number, Node to) {
        return from == to ? number : of(to).find(of(from).id(number));
    }
}
