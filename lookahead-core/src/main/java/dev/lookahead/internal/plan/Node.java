package dev.lookahead.internal.plan;

import dev.lookahead.internal.form.Column;
import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.LoaderUse;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of row and all that is wanted of it, whichever steps bring it. A row stands in a statement
 * as a run of columns: its id, its own {@link #columns()}, then the runs of what is joined to it, and
 * then those of its {@link #companions()}.
 *
 * <p>Immutable once its plan is made.
 */
public final class Node {

    private static final int NO_NUMBER = -1;
    private static final String NO_PATH = ".";

    private final int number;
    private final RowType row;
    private final String id;
    private final List<Fragment> conditions;
    private final List<ResultShape> results;
    private final Map<Relation.Edge, Integer> followed;
    private final List<Column> columns = new ArrayList<>();
    private final List<Join> joins = new ArrayList<>();
    private final List<Node> companions = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private @Nullable Loop loop;

    Node(
            int number,
            RowType row,
            String id,
            List<Fragment> conditions,
            Set<ResultShape> results,
            Map<Relation.Edge, Integer> followed) {
        this.number = number;
        this.row = row;
        this.id = id;
        this.conditions = List.copyOf(conditions);
        this.results = List.copyOf(results);
        this.followed = Map.copyOf(followed);
    }

    /** What is wanted of the elements of a collection, which have no id, and so no path leads to it. */
    static Node ofElements(ValueSource.Collected collection, Set<Column> columns) {
        Node node = new Node(NO_NUMBER, collection.row(), NO_PATH, List.of(), Set.of(), Map.of());
        node.column(List.copyOf(columns));
        return node;
    }

    /** A related row in the owner's statement. */
    public record Join(Relation relation, Node target) {}

    /** The place of this node among those of its plan, from 0. */
    public int number() {
        return number;
    }

    public RowType row() {
        return row;
    }

    /** The attribute that is the id. */
    public String id() {
        return id;
    }

    /** What its rows satisfy by their virtual model. */
    public List<Fragment> conditions() {
        return conditions;
    }

    /** What is made of each row. */
    public List<ResultShape> results() {
        return results;
    }

    /** Values and expressions of the row, without the id. */
    public List<Column> columns() {
        return Collections.unmodifiableList(columns);
    }

    public List<Join> joins() {
        return Collections.unmodifiableList(joins);
    }

    /**
     * Nodes of the very same rows. They make of them what other paths want of the same kind of row, too;
     * so that it is made once.
     */
    public List<Node> companions() {
        return Collections.unmodifiableList(companions);
    }

    /** What is read for its rows by further steps. */
    public List<Step> steps() {
        return Collections.unmodifiableList(steps);
    }

    /** How often relations were followed that a loop counts, on the path from the root to this node. */
    Map<Relation.Edge, Integer> followed() {
        return followed;
    }

    /** The loop that it is in, or null. */
    public @Nullable Loop loop() {
        return loop;
    }

    /** The node that makes this result of its rows: itself, or a companion. */
    public Node maker(ResultShape result) {
        return results.contains(result)
                ? this
                : companions.stream()
                        .filter(companion -> companion.results().contains(result))
                        .findFirst()
                        .orElseThrow();
    }

    /** The nodes that a row is filed in where it arrives for this one. */
    public List<Node> landing() {
        List<Node> landing = new ArrayList<>(companions);
        landing.add(this);
        return landing;
    }

    /** How many columns a row of this node takes, with what is joined to it and its companions. */
    public int width() {
        return ownWidth() + companions.stream().mapToInt(Node::width).sum();
    }

    private int ownWidth() {
        return 1
                + columns.size()
                + joins.stream().mapToInt(join -> join.target().width()).sum();
    }

    /** Whether its rows bring entities. */
    public boolean managed() {
        return columns.contains(new Column.Managed());
    }

    /** Where in the row's run of columns a value or an expression stands. */
    public int column(Column column) {
        return column.shows(id) ? 0 : 1 + columns.indexOf(column);
    }

    /** Where in the row's run of columns a value stands that is in the row, be it of a joined one. */
    public int column(Slot slot) {
        return slot.source().asColumn().map(this::column).orElseGet(() -> joined(slot.source()));
    }

    private int joined(ValueSource source) {
        ValueSource.Related related = source.asRelated().orElseThrow();
        Join join = join(related.relation());
        return offset(join) + join.target().column(related.result().value().orElseThrow());
    }

    /** Where in the row's run of columns the run of a joined row begins. */
    public int offset(Join join) {
        int offset = 1 + columns.size();
        for (Join each : joins) {
            if (each.equals(join)) {
                return offset;
            }
            offset += each.target().width();
        }
        throw new IllegalStateException("no such join: " + join.relation().label());
    }

    /** Where in the row's run of columns the run of a companion begins. */
    public int offset(Node companion) {
        int offset = ownWidth();
        for (Node each : companions) {
            if (each == companion) {
                return offset;
            }
            offset += each.width();
        }
        throw new IllegalStateException("no such companion: " + companion.row().label());
    }

    /** The join over a relation. */
    public Join join(Relation relation) {
        return joins.stream()
                .filter(join -> join.relation().equals(relation))
                .findFirst()
                .orElseThrow();
    }

    /** The step over a relation. */
    public Step.Rows step(Relation relation) {
        return steps.stream()
                .filter(Step.Rows.class::isInstance)
                .map(Step.Rows.class::cast)
                .filter(step -> step.relation().equals(relation))
                .findFirst()
                .orElseThrow();
    }

    /** The step that reads a collection of values. */
    public Step.Elements step(ValueSource.Collected collection) {
        return steps.stream()
                .filter(Step.Elements.class::isInstance)
                .map(Step.Elements.class::cast)
                .filter(step -> step.collection().equals(collection))
                .findFirst()
                .orElseThrow();
    }

    /** The step that calls a loader. */
    public Step.Load step(LoaderUse use) {
        return steps.stream()
                .filter(Step.Load.class::isInstance)
                .map(Step.Load.class::cast)
                .filter(step -> step.use().equals(use))
                .findFirst()
                .orElseThrow();
    }

    void column(List<Column> wanted) {
        columns.addAll(wanted);
    }

    void join(Join join) {
        joins.add(join);
    }

    void companion(Node companion) {
        companions.add(companion);
    }

    void step(Step step) {
        steps.add(step);
    }

    void loop(Loop of) {
        loop = of;
    }
}
