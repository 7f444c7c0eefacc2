package dev.lookahead.internal.query;

import dev.lookahead.internal.assemble.ModelInstance;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.rows.KnownRow;
import dev.lookahead.internal.rows.KnownRuns;
import dev.lookahead.internal.run.Fetched;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts instances of batches into the values of a field, instead of those that know no more than they were told. */
final class WrappedValues {

    private final WrappedBatch owners;
    private final Fetched fetched;
    private final @Nullable Relation relation;
    private final @Nullable Relation joined;
    private final Optional<Node> made;
    private final KnownRuns runs;
    private final Map<Class<?>, WrappedBatch> related = new HashMap<>();

    /** What a field of the rows of a node gives, which was fetched. */
    WrappedValues(WrappedBatch owners, Fetched fetched, Node node, Slot field, KnownRuns runs) {
        this.owners = owners;
        this.fetched = fetched;
        this.relation = relation(field.source());
        this.joined = relation != null && relation.joined() ? relation : null;
        this.made = made(node, field.source());
        this.runs = runs;
    }

    /** The value of a row. */
    @Nullable Object of(KnownRow owner, @Nullable Object value) {
        return wrapped(value, each -> around(each, owner));
    }

    /** The node of the rows at the end of a chain of relations, of which instances were made. */
    private static Optional<Node> made(Node node, ValueSource source) {
        return source.asRelated().flatMap(related -> made(node, related));
    }

    private static Optional<Node> made(Node node, ValueSource.Related related) {
        Relation relation = related.relation();
        Node arrived = relation.joined()
                ? node.join(relation).target()
                : node.step(relation).target();
        Node maker = arrived.maker(related.result());
        return related.result()
                .value()
                .map(further -> made(maker, further.source()))
                .orElse(Optional.of(maker));
    }

    private static @Nullable Object wrapped(@Nullable Object value, UnaryOperator<Object> around) {
        if (value instanceof List<?> list) {
            return list.stream().map(around).toList();
        }
        if (value instanceof SortedSet<?>) {
            return value; // Instances have no order among themselves.
        }
        if (value instanceof Set<?> set) {
            return set.stream()
                    .map(around)
                    .collect(Collectors.collectingAndThen(
                            Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
            map.forEach((key, each) -> entries.put(key, wrapped(each, around)));
            return Collections.unmodifiableMap(entries);
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(around);
        }
        return value == null ? null : around.apply(value);
    }

    private Object around(Object value, KnownRow owner) {
        return ModelInstance.of(value)
                .flatMap(instance -> made.map(node -> around(instance, node, owner)))
                .orElse(value);
    }

    private Object around(ModelInstance instance, Node node, KnownRow owner) {
        int number = fetched.table(node).find(instance.id());
        KnownRow row = withEntity(KnownRow.of(fetched.table(node), node, number), owner);
        Object entity = row.entity();
        return related.computeIfAbsent(instance.type(), type -> owners.related(type, node.row(), joined))
                .instance(row, entity == null ? instance : () -> entity);
    }

    /** The relation whose rows instances were made of at once. */
    private static @Nullable Relation relation(ValueSource source) {
        return source.asRelated()
                .filter(related -> related.result().asModel().isPresent())
                .map(ValueSource.Related::relation)
                .orElse(null);
    }

    private KnownRow withEntity(KnownRow row, KnownRow owner) {
        return row.entity() == null && relation != null
                ? runs.entity(relation, owner)
                        .map(KnownRow::entity)
                        .map(row::as)
                        .orElse(row)
                : row;
    }
}
