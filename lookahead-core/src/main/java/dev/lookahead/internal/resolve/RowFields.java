package dev.lookahead.internal.resolve;

import dev.lookahead.internal.form.Form;
import dev.lookahead.internal.form.Meaning;
import dev.lookahead.internal.form.Part;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.Source;
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
    Form.Model of(RowType row, boolean withColumns) {
        return model(row, withColumns, Set.of(), Form.Entity.NONE, true);
    }

    /** An instance that gives the rows which a field leads to, with these fields of theirs; nothing for another field. */
    Optional<Form.Model> leadingTo(RowType row, String name) {
        Field field =
                rules.entities.modelOf(row).map(model -> model.field(name)).orElse(null);
        if (field == null
                || !(rules.fields.meaning(row, field) instanceof Meaning.Link link)
                || link.target().model() == null) {
            return Optional.empty();
        }
        RowType target = link.target();
        Form.Model rows = link.last().joined()
                ? joined(target, Set.of(row))
                : model(target, true, Set.of(), rules.parts.entity(target, Set.of(), false), true);
        Part part = rules.parts.related(field, link, rows);
        return Optional.of(form(row, Map.of(name, part), Form.Entity.NONE));
    }

    private Form.Model model(
            RowType row, boolean withColumns, Set<RowType> around, Form.Entity entity, boolean withJoins) {
        ModelDescription model = rules.entities.modelOf(row).orElseThrow();
        Set<RowType> inside = new LinkedHashSet<>(around);
        inside.add(row);
        Map<String, Part> fields = new LinkedHashMap<>();
        for (Field field : model.fields().values()) {
            if (!model.deferred().contains(field.name())) {
                part(row, field, withColumns, inside, withJoins)
                        .filter(part -> bound.containsAll(Parameters.neededBy(part, rules)))
                        .ifPresent(part -> fields.put(part.name(), part));
            }
        }
        return form(row, fields, entity);
    }

    private static Form.Model form(RowType row, Map<String, Part> fields, Form.Entity entity) {
        return new Form.Model(row, fields, new Form.LookedUp(List.of(), "", Map.of()), entity);
    }

    private Optional<Part> part(RowType row, Field field, boolean withColumns, Set<RowType> inside, boolean withJoins) {
        Meaning meaning = rules.fields.meaning(row, field);
        if (meaning instanceof Meaning.Link link) {
            return withJoins && joins(link)
                    ? Optional.of(rules.parts.related(field, link, joined(link.target(), inside)))
                    : withColumns ? key(row, link) : Optional.empty();
        }
        boolean computed = meaning instanceof Meaning.Leaf leaf && leaf.source() instanceof Source.Computed;
        boolean column = meaning instanceof Meaning.Inside
                || (meaning instanceof Meaning.Leaf leaf && leaf.source() instanceof Source.Value);
        return computed || (column && withColumns) ? rules.parts.value(field, meaning) : Optional.empty();
    }

    private Form.Model joined(RowType target, Set<RowType> inside) {
        return inside.contains(target)
                ? model(target, true, Set.of(), Form.Entity.ON_DEMAND, false)
                : model(target, true, inside, Form.Entity.ON_DEMAND, true);
    }

    private static boolean joins(Meaning.Link link) {
        return link.target().model() != null && link.chain().stream().allMatch(Relation::joined);
    }

    /** What a step over an association asks by, under a name that no method has. */
    private Optional<Part> key(RowType row, Meaning.Link link) {
        return link.chain()
                .get(0)
                .association()
                .flatMap(path -> rules.entities.heldKey(rules.entities.of(row), path))
                .map(key -> {
                    JavaType type = key.type();
                    return new Part(key.path(), type, Shape.of(type), key, row.label() + "." + key.path());
                });
    }
}
