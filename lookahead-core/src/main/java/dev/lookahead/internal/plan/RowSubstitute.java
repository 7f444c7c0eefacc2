package dev.lookahead.internal.plan;

import dev.lookahead.internal.form.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A node whose rows have all that another node wants of the same kind of row. A row that is here for
 * the one need not be read for the other: it is there, and it satisfies what the other's rows have to.
 *
 * @param columns where in a run of {@code from} each column of a run of {@code to} stands
 */
@SuppressWarnings("ArrayRecordComponent") // Read only, never compared.
public record RowSubstitute(Node from, Node to, int[] columns) {

    /** What one node has for another, if it has all. */
    static Optional<RowSubstitute> of(Node from, Node to) {
        boolean same = from != to
                && from.row().unit().equals(to.row().unit())
                && from.row().entity().equals(to.row().entity())
                && Objects.equals(from.row().elements(), to.row().elements())
                && from.conditions().containsAll(to.conditions());
        List<Integer> columns = new ArrayList<>();
        return same && find(from, 0, to, columns)
                ? Optional.of(new RowSubstitute(
                        from, to, columns.stream().mapToInt(Integer::intValue).toArray()))
                : Optional.empty();
    }

    /** The run of a row as the other node has it, out of a row of some statement. */
    public @Nullable Object[] run(@Nullable Object[] row, int base) {
        @Nullable Object[] run = new Object[columns.length];
        for (int i = 0; i < run.length; i++) {
            run[i] = row[base + columns[i]];
        }
        return run;
    }

    /** Finds a run within that of a node which begins at a base. */
    private static boolean find(Node from, int base, Node to, List<Integer> columns) {
        columns.add(base);
        for (Column column : to.columns()) {
            int at = column(from, column);
            if (at < 0) {
                return false;
            }
            columns.add(base + at);
        }
        return to.joins().stream().allMatch(join -> find(from, base, join, columns))
                && to.companions().stream().allMatch(companion -> find(from, base, companion, columns));
    }

    private static int column(Node from, Column column) {
        if (from.columns().contains(column)) {
            return from.column(column);
        }
        return from.companions().stream()
                .filter(companion -> companion.columns().contains(column))
                .mapToInt(companion -> from.offset(companion) + companion.column(column))
                .findFirst()
                .orElse(-1);
    }

    private static boolean find(Node from, int base, Node.Join wanted, List<Integer> columns) {
        int size = columns.size();
        for (Node node : from.landing()) {
            int run = node == from ? base : base + from.offset(node);
            for (Node.Join join : node.joins()) {
                if (join.relation().equals(wanted.relation())
                        && find(join.target(), run + node.offset(join), wanted.target(), columns)) {
                    return true;
                }
                columns.subList(size, columns.size()).clear();
            }
        }
        return false;
    }
}
