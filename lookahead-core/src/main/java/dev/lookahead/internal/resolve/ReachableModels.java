package dev.lookahead.internal.resolve;

import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.ShapeWalk;
import dev.lookahead.internal.lookup.ModelRules;
import dev.lookahead.internal.lookup.Rules;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.ModelDescription;
import java.util.HashSet;
import java.util.Set;

/** Looks into the virtual models that something leads to, each once, be what they declare asked for or not. */
final class ReachableModels extends ShapeWalk {

    private final Rules rules;
    private final ModelRules models;
    private final Set<RowType> rows = new HashSet<>();

    ReachableModels(Rules rules, ModelRules models) {
        this.rules = rules;
        this.models = models;
    }

    /** Looks into a virtual model, and into those that its fields lead to. */
    void of(ModelDescription model) {
        models.check(model);
        rules.entities.anywhere(model.entity()).value().ifPresent(entity -> row(RowType.of(entity, model.name())));
    }

    /** Looks into the virtual models by which a view is read. */
    void of(ResultShape result) {
        shape(result);
    }

    @Override
    protected void row(RowType row) {
        if (rows.add(row)) {
            rules.entities.modelOf(row).ifPresent(model -> {
                models.check(model, row);
                model.fields().values().forEach(field -> field(row, field));
            });
        }
    }

    private void field(RowType row, Field field) {
        if (rules.fields.resolution(row, field) instanceof Resolution.Link link) {
            link.chain().forEach(relation -> row(relation.target()));
        }
    }
}
