package dev.lookahead.internal.query;

import dev.lookahead.internal.assemble.ModelInstance;
import dev.lookahead.internal.common.DatabaseEquality;
import dev.lookahead.internal.common.Handles;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.query.WrappedPlans.WrappedPlan;
import dev.lookahead.internal.rows.KnownRow;
import dev.lookahead.internal.rows.RowTable;
import dev.lookahead.internal.rows.RowsAtHand;
import dev.lookahead.internal.run.Fetched;
import jakarta.persistence.EntityNotFoundException;
import java.lang.invoke.MethodHandle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one virtual model whose fields are read when one of them is first asked for one, for all of them. What is here
 * is not read again: the columns and keys of entities, and whatever a statement brought. Confined to its session's thread.
 */
final class WrappedBatch {

    private final WrappedReads reads;
    private final Class<?> model;
    private final ResultShape.Model result;
    private final Map<Object, Object> instances = new LinkedHashMap<>();
    private final Map<Object, KnownRow> rows = new LinkedHashMap<>();
    private final Map<String, Map<Object, @Nullable Object>> fields = new HashMap<>();

    private final Map<String, MethodHandle> defaultMethods = new HashMap<>();

    /** Whose statement has room for these rows, or null. */
    private final @Nullable Owners owners;

    /** Whether it was asked which of the rows are there, and what comes in their own statement. */
    private boolean asked;

    /** Whether all of the rows are known to be there. */
    private boolean there;

    /**
     * Rows that these rows are joined to.
     *
     * @param over the join
     */
    private record Owners(WrappedBatch batch, Relation over) {}

    private WrappedBatch(
            WrappedReads reads, Class<?> model, ResultShape.Model result, boolean there, @Nullable Owners owners) {
        this.reads = reads;
        this.model = model;
        this.result = result;
        this.there = there;
        this.owners = owners;
    }

    /** A batch for entities, which are taken at their word where nothing can hide their rows. */
    static WrappedBatch ofEntities(WrappedReads reads, Class<?> model, ResultShape.Model result) {
        return new WrappedBatch(reads, model, result, !reads.mayHide(result), null);
    }

    /**
     * A batch for rows that are related to these, and are there.
     *
     * @param join what joins them, or null where they come by a statement of their own
     */
    WrappedBatch related(Class<?> other, RowType row, @Nullable Relation join) {
        return new WrappedBatch(
                reads, other, WrappedReads.nothingOf(row), true, join == null ? null : new Owners(this, join));
    }

    /** The instance around a row, which is part of the batch from now on. */
    Object instance(KnownRow row, Supplier<Object> entity) {
        return instances.computeIfAbsent(DatabaseEquality.normal(row.id()), id -> {
            rows.put(id, row);
            return new WrappedInstance(this, row.id(), entity).as(model);
        });
    }

    String name() {
        return model.getSimpleName();
    }

    /** The value of a field, which is read for all if it is not here. */
    @Nullable Object value(Object id, String field) {
        Map<Object, @Nullable Object> values = fields.get(field);
        if (values == null) {
            values = read(field);
            fields.put(field, values);
        }
        Object key = DatabaseEquality.normal(id);
        if (!values.containsKey(key)) {
            throw new EntityNotFoundException("`" + name() + "` " + id + " has no row.");
        }
        return values.get(key);
    }

    /** A default method, which reads the fields of an instance as any other code does. */
    MethodHandle defaultMethod(String method) {
        return defaultMethods.computeIfAbsent(method, name -> Handles.defaultMethod(model, name));
    }

    private Map<Object, @Nullable Object> read(String field) {
        WrappedPlan columns = reads.field(result, field);
        if (!there) {
            ask(rowFields());
        }
        reads.there(result, rows);
        Optional<RowsAtHand> all = reads.atHand(columns, rows.values()).filter(RowsAtHand::all);
        if (all.isPresent()) {
            return values(field, columns, reads.fetch(columns, all.get()));
        }
        WrappedPlan related = reads.related(result, field);
        return values(field, related, fetch(related));
    }

    private Map<Object, @Nullable Object> values(String field, WrappedPlan plan, Fetched fetched) {
        Slot slot = Objects.requireNonNull(plan.result().fields().get(field));
        WrappedValues wrapped =
                new WrappedValues(this, fetched, plan.compiled().plan().root(), slot, reads.runs());
        Map<Integer, ModelInstance> made = new HashMap<>();
        List<Object> assembled = plan.compiled().assembler().assemble(fetched);
        for (int i = 0; i < assembled.size(); i++) {
            made.put(fetched.roots()[i], ModelInstance.of(assembled.get(i)).orElseThrow());
        }
        Map<Object, @Nullable Object> values = new HashMap<>();
        RowTable table = fetched.table(plan.compiled().plan().root());
        rows.forEach((id, row) -> {
            // An entity may have been found by another spelling of its id than its row has.
            ModelInstance instance = made.get(table.find(row.id()));
            if (instance != null) {
                values.put(id, wrapped.of(row, instance.value(field)));
            }
        });
        return values;
    }

    private Fetched fetch(WrappedPlan plan) {
        Optional<RowsAtHand> here = reads.atHand(plan, rows.values());
        if (here.isEmpty() && owners != null && owners.batch.bring(owners.over, plan, rows)) {
            here = reads.atHand(plan, rows.values());
        }
        if (here.isEmpty() && !asked) {
            WrappedPlan own = rowFields();
            if (reads.helps(own.compiled().plan().root(), plan, rows.values())) {
                ask(own);
                here = reads.atHand(plan, rows.values());
            }
        }
        return here.map(known -> reads.fetch(plan, known)).orElseGet(() -> reads.fetch(plan, rows.values()));
    }

    /** Asks for all that comes in the statement of these rows, if that brings what a plan wants of joined ones. */
    private boolean bring(Relation join, WrappedPlan plan, Map<Object, KnownRow> joined) {
        WrappedPlan own = rowFields();
        boolean brings = own.compiled().plan().root().joins().stream()
                .anyMatch(each -> each.relation().equals(join) && reads.helps(each.target(), plan, joined.values()));
        if (brings && !asked) {
            ask(own);
        }
        if (brings) {
            rows.values()
                    .forEach(row -> row.joined(join).stream()
                            .flatMap(List::stream)
                            .forEach(each -> {
                                KnownRow known = joined.get(DatabaseEquality.normal(each.id()));
                                if (known != null) {
                                    known.add(each);
                                }
                            }));
        }
        return brings;
    }

    private WrappedPlan rowFields() {
        return reads.rows(result, rows.values().stream().anyMatch(row -> row.entity() == null));
    }

    /** Asks for all that comes in the rows' own statement, at once; rows that are not there have no fields. */
    private void ask(WrappedPlan own) {
        asked = true;
        there = true;
        Fetched fetched = reads.fetch(own, List.copyOf(rows.values()));
        Node root = own.compiled().plan().root();
        rows.values().removeIf(row -> {
            int number = fetched.table(root).find(row.id());
            if (number != RowTable.NONE) {
                row.add(fetched.table(root), root, number);
            }
            return number == RowTable.NONE;
        });
    }
}
