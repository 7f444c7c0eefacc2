package dev.lookahead.internal.resolve;

import dev.lookahead.internal.form.Column;
import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.LoaderUse;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.ShapeWalk;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.lookup.Rules;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.ModelDescription;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The parameters that result shapes name, in whatever they are made of: fragments, arguments of static methods, what loaders
 * read.
 */
final class Parameters extends ShapeWalk {

    private final Rules rules;

    /** Whether fields count that virtual models on the path declare, and nobody asks for. */
    private final boolean ofAllFields;

    private final Set<String> names = new TreeSet<>();
    private final Set<RowType> rows = new HashSet<>();

    private Parameters(Rules rules, boolean ofAllFields) {
        this.rules = rules;
        this.ofAllFields = ofAllFields;
    }

    /** Those without which a slot cannot be read. */
    static Set<String> neededBy(Slot slot, Rules rules) {
        Parameters needed = new Parameters(rules, false);
        needed.slot(slot);
        return needed.names;
    }

    /** Those of all that can be reached from what a query asks for, be it asked for or not. */
    static Set<String> reachableFrom(ResultShape.Whole asked, Rules rules) {
        Parameters reachable = new Parameters(rules, true);
        reachable.row(asked.row());
        reachable.shape(asked);
        return reachable.names;
    }

    @Override
    protected void row(RowType row) {
        if (rows.add(row)) {
            rules.conditions.of(row).forEach(this::fragment);
            if (ofAllFields) {
                rules.orders.of(row).ifPresent(this::fragment);
                rules.entities.modelOf(row).ifPresent(model -> fields(row, model));
            }
        }
    }

    @Override
    protected void column(Column column) {
        column.fragment().ifPresent(this::fragment);
    }

    @Override
    protected void follows(Relation relation) {
        relation.conditions().forEach(this::fragment);
        rules.orders.of(relation).ifPresent(this::fragment);
        String limit = relation.limit().parameter();
        if (limit != null) {
            names.add(limit);
        }
    }

    @Override
    protected void calls(LoaderUse use) {
        names.addAll(use.uses());
    }

    @Override
    protected void parameter(String name, String label) {
        names.add(name);
    }

    private void fields(RowType row, ModelDescription model) {
        for (Field field : model.fields().values()) {
            Resolution resolution = rules.fields.resolution(row, field);
            if (resolution instanceof Resolution.Link link) {
                link.chain().forEach(this::relation);
            } else if (resolution instanceof Resolution.Leaf leaf) {
                source(leaf.source(), field.label());
            }
        }
    }

    private void fragment(Fragment fragment) {
        names.addAll(fragment.parameters());
    }
}
