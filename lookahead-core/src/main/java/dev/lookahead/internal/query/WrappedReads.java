package dev.lookahead.internal.query;

import dev.lookahead.internal.common.DatabaseEquality;
import dev.lookahead.internal.database.QuerySession;
import dev.lookahead.internal.form.Origin;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Plan;
import dev.lookahead.internal.query.WrappedPlans.WrappedPlan;
import dev.lookahead.internal.rows.KnownRow;
import dev.lookahead.internal.rows.KnownRuns;
import dev.lookahead.internal.rows.RowsAtHand;
import dev.lookahead.internal.run.Fetched;
import dev.lookahead.internal.run.Fetcher;
import dev.lookahead.internal.run.RootRequest;
import dev.lookahead.internal.write.RootText;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where virtual models around entities read, and with what; and the rows that are here by now. Confined to its session's thread. */
final class WrappedReads {

    private final Engine engine;
    private final QuerySession session;
    private final Map<String, @Nullable Object> parameters;
    private final Map<RowType, Map<Object, KnownRow>> known = new HashMap<>();

    /**
     * What reads.
     *
     * @param parameters what fields may need, all of it known to something that can be reached
     */
    WrappedReads(Engine engine, QuerySession session, Map<String, @Nullable Object> parameters) {
        this.engine = engine;
        this.session = session;
        this.parameters = parameters;
    }

    /** A virtual model of rows of which nothing is read yet. */
    static ResultShape.Model nothingOf(RowType row) {
        return new ResultShape.Model(
                row, Map.of(), new Origin.LookedUp(List.of(), "", Map.of()), ResultShape.Entity.NONE);
    }

    WrappedPlan field(ResultShape.Model result, String field) {
        return checked(engine.wrapped().field(result, field));
    }

    WrappedPlan related(ResultShape.Model result, String field) {
        return checked(engine.wrapped().related(result, field, parameters.keySet()));
    }

    WrappedPlan rows(ResultShape.Model result, boolean withColumns) {
        return checked(engine.wrapped().rows(result, parameters.keySet(), withColumns));
    }

    private WrappedPlan checked(WrappedPlan plan) {
        Plan read = plan.compiled().plan();
        new ParameterCheck(parameters, read.parameters(), parameters.keySet()).run();
        new LimitCheck(parameters, read.limits()).run();
        return plan;
    }

    /** Whether the database alone can say that a row which is here is there. */
    boolean mayHide(ResultShape.Model result) {
        return engine.resolver().entities().mayHide(result.row());
    }

    KnownRuns runs() {
        return new KnownRuns(
                engine.resolver().entities(),
                engine.databases(),
                engine.classes()::get,
                (row, id) -> known.getOrDefault(kind(row), Map.of()).get(DatabaseEquality.normal(id)));
    }

    /** Takes note of rows that are there. */
    void there(ResultShape.Model result, Map<Object, KnownRow> rows) {
        known.computeIfAbsent(kind(result.row()), row -> new HashMap<>()).putAll(rows);
    }

    /** A row of an entity is any virtual model's, where nothing can hide it. */
    private RowType kind(RowType row) {
        return engine.resolver().entities().mayHide(row) ? row : new RowType(row.unit(), row.entity(), null);
    }

    /** What a plan wants of rows, if that is all here. */
    Optional<RowsAtHand> atHand(WrappedPlan plan, Collection<KnownRow> rows) {
        return RowsAtHand.of(plan.compiled().plan(), rows, runs());
    }

    /** Whether it would be, if another node had brought the rows too. */
    boolean helps(Node brought, WrappedPlan plan, Collection<KnownRow> rows) {
        KnownRuns runs = runs();
        return rows.stream().allMatch(row -> runs.areAll(plan.compiled().plan().root(), row, brought));
    }

    Fetched fetch(WrappedPlan plan, RowsAtHand rows) {
        return fetch(plan, null, (fetcher, request) -> fetcher.fetch(request, rows));
    }

    /** The same where not all is here. */
    Fetched fetch(WrappedPlan plan, Collection<KnownRow> rows) {
        return fetch(plan, rows.stream().map(KnownRow::id).toList(), Fetcher::fetch);
    }

    private interface Reading {
        Fetched by(Fetcher fetcher, RootRequest request);
    }

    private Fetched fetch(WrappedPlan plan, @Nullable List<Object> ids, Reading reading) {
        RootText text = ids == null ? RootText.allRows() : RootText.allRows().byId();
        RootRequest request = new RootRequest(text, parameters, ids, null, null, null);
        try (Fetcher fetcher = new Fetcher(
                plan.compiled()::statements, engine.databases().sessions(session, Map.of()), engine.executors())) {
            return reading.by(fetcher, request);
        }
    }
}
