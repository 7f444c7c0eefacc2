package dev.lookahead.internal.run;

import dev.lookahead.internal.loop.LoopRows;
import dev.lookahead.internal.plan.Loop;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.rows.Arrival;
import dev.lookahead.internal.rows.Arrivals;
import dev.lookahead.internal.rows.RowTable;
import dev.lookahead.internal.rows.Tables;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that a plan has brought. Confined to one query. */
public final class Fetched {

    private final Tables tables;
    private final Arrivals arrivals;
    private final @Nullable LoopRows[] loops;
    private final int[] roots;
    private final Map<String, @Nullable Object> parameters;
    private final Map<Node, EntityBatch> entities;

    Fetched(
            int[] roots,
            Tables tables,
            Arrivals arrivals,
            @Nullable LoopRows[] loops,
            Map<String, @Nullable Object> parameters,
            Map<Node, EntityBatch> entities) {
        this.roots = roots;
        this.tables = tables;
        this.arrivals = arrivals;
        this.loops = loops;
        this.parameters = parameters;
        this.entities = entities;
    }

    /** The numbers of the query's own rows, in their order. */
    public int[] roots() {
        return roots;
    }

    public RowTable table(Node node) {
        return tables.of(node);
    }

    /** The rows of a loop, or null where it was not come to. */
    public @Nullable LoopRows loop(Loop loop) {
        return loops[loop.number()];
    }

    /** The number that a row of one node has in another, or {@link RowTable#NONE}. */
    public int translate(Node from, int number, Node to) {
        return tables.translate(from, number, to);
    }

    /** What a step brought, or null where it had no keys and was skipped. */
    public @Nullable Arrival arrival(Step step) {
        return arrivals.of(step);
    }

    /** The entities of a node's rows, which nobody has read yet. */
    public EntityBatch entities(Node node) {
        return Objects.requireNonNull(entities.get(node));
    }

    /** What the query binds. */
    public Map<String, @Nullable Object> parameters() {
        return parameters;
    }
}
