package dev.lookahead.internal.assemble;

import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.RelationPath;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.key.NamedRow;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.rows.DataErrors;
import dev.lookahead.internal.rows.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the readers of rows that a default method chooses. The method is given instances, and each that it gives back
 * stands for the row that it was made of; of that row something else is made here.
 */
final class ChosenReaders {

    private final Node node;
    private final ValueSource.Related related;
    private final RelationPath.Chosen path;
    private final boolean several;
    private final boolean flat;
    private final boolean goesOn;
    private final Fill fill;
    private final Reader seen;
    private final ModelInstances.DefaultMethod method;
    private final List<Edge> edges = new ArrayList<>();

    ChosenReaders(Node node, Slot slot, ValueSource.Related related, RelationPath.Chosen path, ReaderFactory readers) {
        this.node = node;
        this.related = related;
        this.path = path;
        this.several = slot.shape().container().holdsMany();
        this.flat = related.result().holdsMany();
        this.goesOn = related.result().value().isPresent();
        this.fill = RelatedReaders.fill(node, slot, related);
        this.seen = readers.maker(node, path.by().result());
        this.method = readers.method(node, path.by());
        path.among().forEach((field, relation) -> edges.add(edge(field, relation)));
    }

    /**
     * An edge that brings rows which can be chosen.
     *
     * @param keys what they are under in a map, or null
     */
    private record Edge(
            String field,
            Node target,
            ResultLocator locator,
            @Nullable ResultLocator keys) {}

    private Edge edge(String field, Relation relation) {
        Node target = relation.joined()
                ? node.join(relation).target()
                : node.step(relation).target();
        ResultLocator keys = related.lookedKey()
                .map(slot -> new ResultLocator(node, relation, target, new ResultShape.Single(slot)))
                .orElse(null);
        return new Edge(field, target, new ResultLocator(node, relation, target, related.result()), keys);
    }

    Reader reader() {
        return (row, state) -> {
            Object owner = Objects.requireNonNull(seen.read(row, state));
            @Nullable Object given = method.on(owner, row);
            List<@Nullable Object> rows = rows(given);
            if (!several) {
                Object one = rows.isEmpty() ? null : rows.get(0);
                return one == null ? Reader.MISSING : value(one, owner, row, state);
            }
            ContainerBuilder builder = new ContainerBuilder(rows.size());
            for (Object each : rows) {
                add(builder, each == null ? null : value(each, owner, row, state));
            }
            return fill.container(builder, row);
        };
    }

    private static List<@Nullable Object> rows(@Nullable Object given) {
        if (given instanceof Collection<?> all) {
            return new ArrayList<>(all);
        }
        Object one = given instanceof Optional<?> optional ? optional.orElse(null) : given;
        return one == null ? List.of() : Arrays.asList(one);
    }

    private void add(ContainerBuilder builder, @Nullable Object value) {
        if (flat && value instanceof Collection<?> all) {
            builder.addAll(all);
        } else {
            // A path that leads to nothing has its place, as in every list over rows.
            builder.add(value == Reader.MISSING && goesOn ? null : value);
        }
    }

    private @Nullable Object value(Object chosen, Object owner, Row row, AssemblyState state) {
        ModelInstance inside = ModelInstance.of(owner).orElseThrow();
        for (Edge edge : edges) {
            if (holds(inside.value(edge.field()), chosen)) {
                Object id = ModelInstance.of(chosen).orElseThrow().id();
                Object value = edge.locator().ofId(row, id, state);
                return edge.keys() == null || value == Reader.MISSING
                        ? value
                        : new Entry(edge.keys().ofId(row, id, state), value, edge.target(), id);
            }
        }
        throw DataErrors.notChosen(
                path.by().label(),
                NamedRow.of(node.row().entity(), row.value(0)),
                name(chosen),
                path.among().keySet());
    }

    private static String name(Object chosen) {
        return ModelInstance.of(chosen).isPresent()
                ? chosen.toString()
                : chosen.getClass().getSimpleName();
    }

    /** Whether a field gave this very instance. */
    private static boolean holds(@Nullable Object value, Object instance) {
        if (value instanceof Collection<?> all) {
            return all.stream().anyMatch(each -> holds(each, instance));
        }
        if (value instanceof Map<?, ?> map) {
            return holds(map.values(), instance);
        }
        return value instanceof Optional<?> optional
                ? optional.filter(each -> each == instance).isPresent()
                : value == instance;
    }
}
