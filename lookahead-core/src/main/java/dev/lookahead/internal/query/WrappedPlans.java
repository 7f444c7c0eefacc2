package dev.lookahead.internal.query;

import dev.lookahead.internal.common.Kept;
import dev.lookahead.internal.form.Form;
import dev.lookahead.internal.resolve.Resolver;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The plans that read fields of virtual models around rows which are here. Thread-safe. */
final class WrappedPlans {

    private sealed interface Key {}

    private record Field(Form.Model asked, String field) implements Key {}

    private record Related(Form.Model asked, String field, Set<String> bound) implements Key {}

    private record Row(Form.Model asked, Set<String> bound, boolean withColumns) implements Key {}

    /**
     * A plan.
     *
     * @param form what it makes of each row
     */
    record WrappedPlan(Form.Model form, CompiledView compiled) {}

    private final Resolver resolver;
    private final Function<Form.Whole, CompiledView> compile;
    private final Kept<Key, WrappedPlan> plans;

    WrappedPlans(Resolver resolver, Function<Form.Whole, CompiledView> compile, long kept) {
        this.resolver = resolver;
        this.compile = compile;
        this.plans = new Kept<>(kept, (key, plan) -> plan.compiled().weight());
    }

    /** Reads a field, and of what it leads to no more than columns. The rows are here, so nobody asks for their entities. */
    WrappedPlan field(Form.Model asked, String field) {
        return plans.get(new Field(asked, field), key -> columns(asked, field));
    }

    private WrappedPlan columns(Form.Model asked, String field) {
        Form.Model looked = resolver.lookups(asked, List.of(field), Set.of());
        return plan(new Form.Model(looked.row(), looked.fields(), looked.origin(), Form.Entity.NONE));
    }

    /** Reads a field, and of what it leads to all that comes in the statement of that. */
    WrappedPlan related(Form.Model asked, String field, Set<String> bound) {
        return plans.get(
                new Related(asked, field, Set.copyOf(bound)),
                key -> resolver.rowsOf(asked, field, bound).map(this::plan).orElseGet(() -> columns(asked, field)));
    }

    /**
     * Reads what comes in the rows' own statement.
     *
     * @param withColumns whether that is asked too what an entity has
     */
    WrappedPlan rows(Form.Model asked, Set<String> bound, boolean withColumns) {
        return plans.get(
                new Row(asked, Set.copyOf(bound), withColumns),
                key -> plan(resolver.rowFields(asked, bound, withColumns)));
    }

    private WrappedPlan plan(Form.Model form) {
        return new WrappedPlan(form, compile.apply(form));
    }
}
