package dev.lookahead.internal.rows;

import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Plan;
import dev.lookahead.internal.plan.RowSubstitute;
import org.jspecify.annotations.Nullable;

/** The rows of a plan as they come, those of each node in a table. Confined to one query. */
public final class Tables {

    private final Plan plan;
    private final ColumnRanges ranges;
    private final RowTable[] tables;

    public Tables(Plan plan, ColumnRanges ranges, OtherSpellings spellings) {
        this.plan = plan;
        this.ranges = ranges;
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
            for (ColumnRanges.Run run : ranges.within(node.number())) {
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
        for (RowSubstitute substitute : plan.reuse().of(node)) {
            if (takeOver(substitute, id)) {
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

    private boolean takeOver(RowSubstitute substitute, Object id) {
        RowTable from = of(substitute.from());
        int number = from.find(id);
        if (number == RowTable.NONE) {
            return false;
        }
        arrive(substitute.to(), substitute.run(from.row(number), from.base(number)), 0, false);
        return true;
    }

    /** The number that a row of one node has in another, or {@link RowTable#NONE}. */
    public int translate(Node from, int number, Node to) {
        return from == to ? number : of(to).find(of(from).id(number));
    }
}
