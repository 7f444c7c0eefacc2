package dev.lookahead.internal.query;

import dev.lookahead.internal.common.BoundedCache;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.resolve.Resolver;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The plans that read fields of virtual models around rows which are here. Thread-safe. */
final class WrappedPlans {

    private sealed interface Key {}

    private record Field(ResultShape.Model asked, String field) implements Key {}

    private record Related(ResultShape.Model asked, String field, Set<String> bound) implements Key {}

    private record Row(ResultShape.Model asked, Set<String> bound, boolean withColumns) implements Key {}

    /**
     * A plan.
     *
     * @param result what it makes of each row
     */
    record WrappedPlan(ResultShape.Model result, CompiledView compiled) {}

    private final Resolver resolver;
    private final Function<ResultShape.Whole, CompiledView> compile;
    private final BoundedCache<Key, WrappedPlan> plans;

    WrappedPlans(Resolver resolver, Function<ResultShape.Whole, CompiledView> compile, long kept) {
        this.resolver = resolver;
        this.compile = compile;
        this.plans = new BoundedCache<>(kept, (key, plan) -> plan.compiled().weight());
    }

    /** Reads a field, and of what it leads to no more than columns. The rows are here, so nobody asks for their entities. */
    WrappedPlan field(ResultShape.Model asked, String field) {
        return plans.get(new Field(asked, field), key -> columns(asked, field));
    }

    private WrappedPlan columns(ResultShape.Model asked, String field) {
        ResultShape.Model looked = resolver.lookups(asked, List.of(field), Set.of());
        return plan(new ResultShape.Model(looked.row(), looked.fields(), looked.origin(), ResultShape.Entity.NONE));
    }

    /** Reads a field, and of what it leads to all that comes in the statement of that. */
    WrappedPlan related(ResultShape.Model asked, String field, Set<String> bound) {
        return plans.get(
                new Related(asked, field, Set.copyOf(bound)),
                key -> resolver.rowsOf(asked, field, bound).map(this::plan).orElseGet(() -> columns(asked, field)));
    }

    /**
     * Reads what comes in the rows' own statement.
     *
     * @param withColumns whether that is asked too what an entity has
     */
    WrappedPlan rows(ResultShape.Model asked, Set<String> bound, boolean withColumns) {
        return plans.get(
                new Row(asked, Set.copyOf(bound), withColumns),
                key -> plan(resolver.rowFields(asked, bound, withColumns)));
    }

    private WrappedPlan plan(ResultShape.Model result) {
        return new WrappedPlan(result, compile.apply(result));
    }
}
