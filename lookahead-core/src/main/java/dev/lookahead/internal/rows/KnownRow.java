package dev.lookahead.internal.rows;

import dev.lookahead.internal.form.Column;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.plan.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row that is here already: as an entity, as what statements brought of it, or as both. Confined to its session's thread. */
public final class KnownRow {

    private final Object id;
    private final @Nullable Object entity;
    private final List<Run> runs = new ArrayList<>();

    /**
     * A row of which a statement brought nothing yet.
     *
     * @param entity the row as an entity, or null where that is not here
     */
    public KnownRow(Object id, @Nullable Object entity) {
        this.id = id;
        this.entity = entity;
    }

    /** The row of a node that a statement brought. */
    public static KnownRow of(RowTable table, Node node, int number) {
        return of(new Run(node, table.row(number), table.base(number)));
    }

    private static KnownRow of(Run run) {
        Object entity = run.node.managed() ? run.value(new Column.Managed()).orElse(null) : null;
        KnownRow row = new KnownRow(Objects.requireNonNull(run.values[run.base]), entity);
        row.runs.add(run);
        return row;
    }

    /** What stands of the row in a statement's. */
    @SuppressWarnings("ArrayRecordComponent") // Read only, never compared.
    private record Run(Node node, @Nullable Object[] values, int base) {

        boolean has(Column column) {
            return node.columns().contains(column);
        }

        Optional<Object> value(Column column) {
            return Optional.ofNullable(values[base + node.column(column)]);
        }
    }

    public Object id() {
        return id;
    }

    /** The row as an entity, or null where that is not here. */
    public @Nullable Object entity() {
        return entity;
    }

    /** The same with its entity. */
    public KnownRow as(Object itsEntity) {
        KnownRow row = new KnownRow(id, itsEntity);
        row.runs.addAll(runs);
        return row;
    }

    /** Takes in what another statement brought of it. */
    public void add(RowTable table, Node node, int number) {
        runs.add(new Run(node, table.row(number), table.base(number)));
    }

    /** Takes in what is known of the same row elsewhere, but for what stands here already. */
    public void add(KnownRow other) {
        other.runs.stream()
                .filter(run -> runs.stream().noneMatch(own -> own.node == run.node))
                .forEach(runs::add);
    }

    /** Whether a statement brought a column, be it null. */
    boolean has(Column column) {
        return runs.stream().anyMatch(run -> run.has(column));
    }

    /** The value of a column that a statement brought. */
    @Nullable Object value(Column column) {
        return runs.stream()
                .filter(run -> run.has(column))
                .findFirst()
                .flatMap(run -> run.value(column))
                .orElse(null);
    }

    /** The row that a statement joined to it: nothing where it did not, and an empty list where there is none. */
    public Optional<List<KnownRow>> joined(Relation relation) {
        for (Run run : runs) {
            for (Node.Join join : run.node.joins()) {
                if (join.relation().equals(relation)) {
                    int at = run.base + run.node.offset(join);
                    return Optional.of(
                            run.values[at] == null ? List.of() : List.of(of(new Run(join.target(), run.values, at))));
                }
            }
        }
        return Optional.empty();
    }
}
