package dev.lookahead.internal.resolve;

import dev.lookahead.internal.form.Origin;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.lookup.Rules;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.ModelDescription;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a virtual model that come in the statement of its own rows: what is computed, and what is joined to
 * them, with the same of that; a kind of row that is joined to itself, be it around others, once. What is deferred is
 * left out, and what needs a parameter that is not bound.
 */
final class RowFields {

    private final Rules rules;
    private final Set<String> bound;

    RowFields(Rules rules, Set<String> bound) {
        this.rules = rules;
        this.bound = bound;
    }

    /**
     * An instance that gives these.
     *
     * @param withColumns whether it gives the attributes too, and the ids of rows that it leads to
     */
    ResultShape.Model of(RowType row, boolean withColumns) {
        return model(row, withColumns, Set.of(), ResultShape.Entity.NONE, true);
    }

    /** An instance that gives the rows which a field leads to, with these fields of theirs; nothing for another field. */
    Optional<ResultShape.Model> leadingTo(RowType row, String name) {
        Field field =
                rules.entities.modelOf(row).map(model -> model.field(name)).orElse(null);
        if (field == null
                || !(rules.fields.resolution(row, field) instanceof Resolution.Link link)
                || link.target().model() == null) {
            return Optional.empty();
        }
        RowType target = link.target();
        ResultShape.Model rows = link.last().joined()
                ? joined(target, Set.of(row))
                : model(target, true, Set.of(), rules.parts.entity(target, Set.of(), false), true);
        Slot slot = rules.parts.related(field, link, rows);
        return Optional.of(result(row, Map.of(name, slot), ResultShape.Entity.NONE));
    }

    private ResultShape.Model model(
            RowType row, boolean withColumns, Set<RowType> around, ResultShape.Entity entity, boolean withJoins) {
        ModelDescription model = rules.entities.modelOf(row).orElseThrow();
        Set<RowType> inside = new LinkedHashSet<>(around);
        inside.add(row);
        Map<String, Slot> fields = new LinkedHashMap<>();
        for (Field field : model.fields().values()) {
            if (!model.deferred().contains(field.name())) {
                slot(row, field, withColumns, inside, withJoins)
                        .filter(slot -> bound.containsAll(Parameters.neededBy(slot, rules)))
                        .ifPresent(slot -> fields.put(slot.name(), slot));
            }
        }
        return result(row, fields, entity);
    }

    private static ResultShape.Model result(RowType row, Map<String, Slot> fields, ResultShape.Entity entity) {
        return new ResultShape.Model(row, fields, new Origin.LookedUp(List.of(), "", Map.of()), entity);
    }

    private Optional<Slot> slot(RowType row, Field field, boolean withColumns, Set<RowType> inside, boolean withJoins) {
        Resolution resolution = rules.fields.resolution(row, field);
        if (resolution instanceof Resolution.Link link) {
            return withJoins && joins(link)
                    ? Optional.of(rules.parts.related(field, link, joined(link.target(), inside)))
                    : withColumns ? key(row, link) : Optional.empty();
        }
        boolean computed = resolution instanceof Resolution.Leaf leaf
                && leaf.source().fragment().isPresent();
        boolean column = resolution instanceof Resolution.Inside
                || (resolution instanceof Resolution.Leaf leaf
                        && leaf.source().attribute().isPresent());
        return computed || (column && withColumns) ? rules.parts.value(field, resolution) : Optional.empty();
    }

    private ResultShape.Model joined(RowType target, Set<RowType> inside) {
        return inside.contains(target)
                ? model(target, true, Set.of(), ResultShape.Entity.ON_DEMAND, false)
                : model(target, true, inside, ResultShape.Entity.ON_DEMAND, true);
    }

    private static boolean joins(Resolution.Link link) {
        return link.target().model() != null && link.chain().stream().allMatch(Relation::joined);
    }

    /** What a step over an association asks by, under a name that no method has. */
    private Optional<Slot> key(RowType row, Resolution.Link link) {
        return link.chain()
                .get(0)
                .association()
                .flatMap(path -> rules.entities.heldKey(rules.entities.of(row), path))
                .map(key -> {
                    JavaType type = key.type();
                    return new Slot(key.path(), type, Shape.of(type), key, row.label() + "." + key.path());
                });
    }
}
