package dev.lookahead.internal.lookup;

import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.ModelDescription;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** The parameters that virtual models name, in fields that a query asks for and those it does not. */
final class ReachableParameters {

    private final Rules rules;
    private final Set<String> parameters = new TreeSet<>();
    private final Set<RowType> rows = new HashSet<>();
    private final Set<Form.Viewed> views = new HashSet<>();

    ReachableParameters(Rules rules) {
        this.rules = rules;
    }

    Set<String> from(Form.Whole asked) {
        row(asked.row());
        form(asked);
        return parameters;
    }

    private void form(Form form) {
        if (form instanceof Form.Viewed view && views.add(view)) {
            row(view.row());
            if (view instanceof Form.View record) {
                record.parts().forEach(part -> source(part.source()));
            } else if (view instanceof Form.Sealed several) {
                source(several.cases());
            }
        } else if (form instanceof Form.Single value) {
            source(value.part().source());
        }
    }

    private void source(Source source) {
        if (source instanceof Source.Related related) {
            relation(related.relation());
            form(related.form());
        } else if (source instanceof Source.OneOf several) {
            several.cases().forEach(this::source);
        } else if (source instanceof Source.Mapped mapped) {
            for (Source.Argument argument : mapped.arguments()) {
                if (argument instanceof Source.Argument.FromContext context) {
                    parameters.add(context.parameter());
                }
            }
        }
    }

    private void row(RowType row) {
        if (rows.add(row)) {
            rules.fields.conditions(row).forEach(this::fragment);
            rules.entities.modelOf(row).ifPresent(model -> fields(row, model));
        }
    }

    private void fields(RowType row, ModelDescription model) {
        for (Field field : model.fields().values()) {
            Meaning meaning = rules.fields.meaning(row, field);
            if (meaning instanceof Meaning.Link link) {
                link.chain().forEach(this::relation);
            } else if (meaning instanceof Meaning.Leaf leaf) {
                leaf(leaf.source());
            }
        }
    }

    private void leaf(Source source) {
        if (source instanceof Source.Computed computed) {
            fragment(computed.expression());
        } else if (source instanceof Source.Loaded loaded) {
            parameters.addAll(loaded.use().uses());
        }
    }

    private void relation(Relation relation) {
        relation.conditions().forEach(this::fragment);
        Fragment order = relation.orderBy();
        if (order != null) {
            fragment(order);
        }
        row(relation.target());
    }

    private void fragment(Fragment fragment) {
        parameters.addAll(fragment.parameters());
    }
}
