package dev.lookahead;

import dev.lookahead.internal.fetch.Kept;
import dev.lookahead.internal.lookup.Form;
import dev.lookahead.internal.lookup.Resolver;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The plans that read fields of virtual models around rows which are here. Thread-safe. */
final class WrappedPlans {

    private record FieldKey(Form.Model asked, String field, Set<String> bound) {}

    private record RowKey(Form.Model asked, Set<String> bound, boolean withColumns) {}

    /**
     * A plan.
     *
     * @param form what it makes of each row
     */
    record WrappedPlan(Form.Model form, CompiledView compiled) {}

    private final Resolver resolver;
    private final Function<Form.Whole, CompiledView> compile;
    private final Kept<FieldKey, WrappedPlan> fields;
    private final Kept<FieldKey, WrappedPlan> related;
    private final Kept<RowKey, WrappedPlan> rows;

    WrappedPlans(Resolver resolver, Function<Form.Whole, CompiledView> compile, int kept) {
        this.resolver = resolver;
        this.compile = compile;
        this.fields = new Kept<>(kept);
        this.related = new Kept<>(kept);
        this.rows = new Kept<>(kept);
    }

    /** Reads a field, and of what it leads to no more than columns. The rows are here, so nobody asks for their entities. */
    WrappedPlan field(Form.Model asked, String field) {
        return fields.get(new FieldKey(asked, field, Set.of()), key -> {
            Form.Model looked = resolver.lookups(asked, List.of(field), Set.of());
            return plan(new Form.Model(looked.row(), looked.fields(), looked.origin(), Form.Entity.NONE));
        });
    }

    /** Reads a field, and of what it leads to all that comes in the statement of that. */
    WrappedPlan related(Form.Model asked, String field, Set<String> bound) {
        return related.get(
                new FieldKey(asked, field, Set.copyOf(bound)),
                key -> resolver.rowsOf(asked, field, key.bound())
                        .map(this::plan)
                        .orElseGet(() -> field(asked, field)));
    }

    /**
     * Reads what comes in the rows' own statement.
     *
     * @param withColumns whether that is asked too what an entity has
     */
    WrappedPlan rows(Form.Model asked, Set<String> bound, boolean withColumns) {
        return rows.get(
                new RowKey(asked, Set.copyOf(bound), withColumns),
                key -> plan(resolver.rowFields(asked, key.bound(), withColumns)));
    }

    private WrappedPlan plan(Form.Model form) {
        return new WrappedPlan(form, compile.apply(form));
    }
}
