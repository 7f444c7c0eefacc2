package dev.lookahead.internal.fetch;

import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Plan;
import dev.lookahead.internal.plan.Step;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that a plan has brought. Confined to one query. */
public final class Fetched {

    private final RowTable[] tables;
    private final @Nullable Arrival[] arrivals;
    private final int[] roots;
    private final Map<String, @Nullable Object> parameters;

    Fetched(
            Plan plan,
            int[] roots,
            RowTable[] tables,
            @Nullable Arrival[] arrivals,
            Map<String, @Nullable Object> parameters) {
        this.roots = roots;
        this.tables = tables;
        this.arrivals = arrivals;
        this.parameters = parameters;
    }

    /** The numbers of the query's own rows, in their order. */
    public int[] roots() {
        return roots;
    }

    public RowTable table(Node node) {
        return tables[node.number()];
    }

    /** What a step brought, or null where it had no keys and was skipped. */
    public @Nullable Arrival arrival(Step step) {
        return arrivals[step.number()];
    }

    /** What the query binds. */
    public Map<String, @Nullable Object> parameters() {
        return parameters;
    }
}
