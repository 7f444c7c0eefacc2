package dev.lookahead.internal.rows;

import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Plan;
import dev.lookahead.internal.plan.Supply;
import org.jspecify.annotations.Nullable;

/** The rows of a plan as they come, those of each node in a table. Confined to one query. */
public final class Tables {

    private final Plan plan;
    private final Runs runs;
    private final RowTable[] tables;

    public Tables(Plan plan, Runs runs, OtherSpellings spellings) {
        this.plan = plan;
        this.runs = runs;
        this.tables =
                plan.nodes().stream().map(node -> new RowTable(node, spellings)).toArray(RowTable[]::new);
    }

    public RowTable of(Node node) {
        return tables[node.number()];
    }

    /**
     * Takes a row in, with the rows that are joined to it and those of companions.
     *
     * @param isNew whether it is known not to be here
     * @return its number
     */
    public int arrive(Node node, @Nullable Object[] values, int base, boolean isNew) {
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

    /** Whether the row of an id is here; where another node has all that is wanted of it, it is taken over. */
    boolean has(Node node, Object id) {
        if (of(node).find(id) != RowTable.NONE) {
            return true;
        }
        for (Supply supply : plan.reuse().of(node)) {
            if (takeOver(supply, id)) {
                return true;
            }
        }
        return false;
    }

    /** The number in one node of a row that another node has, and all that is wanted of it. */
    int takeOver(Node from, int number, Node to) {
        if (from == to) {
            return number;
        }
        Object id = of(from).id(number);
        return has(to, id) ? of(to).find(id) : RowTable.NONE;
    }

    private boolean takeOver(Supply supply, Object id) {
        RowTable from = of(supply.from());
        int number = from.find(id);
        if (number == RowTable.NONE) {
            return false;
        }
        arrive(supply.to(), supply.run(from.row(number), from.base(number)), 0, false);
        return true;
    }

    /** The number that a row of one node has in another, or {@link RowTable#NONE}. */
    public int translate(Node from, int number, Node to) {
        return from == to ? number : of(to).find(of(from).id(number));
    }
}
