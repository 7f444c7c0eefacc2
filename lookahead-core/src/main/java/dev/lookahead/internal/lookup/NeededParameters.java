package dev.lookahead.internal.lookup;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** The parameters without which a part cannot be read. */
final class NeededParameters {

    private final Rules rules;
    private final Set<String> parameters = new TreeSet<>();
    private final Set<Form> seen = new HashSet<>();

    private NeededParameters(Rules rules) {
        this.rules = rules;
    }

    static Set<String> of(Part part, Rules rules) {
        NeededParameters needed = new NeededParameters(rules);
        needed.source(part.source());
        return needed.parameters;
    }

    private void source(Source source) {
        if (source instanceof Source.Computed computed) {
            fragment(computed.expression());
        } else if (source instanceof Source.Related related) {
            related(related.relation());
            form(related.form());
        } else if (source instanceof Source.Loaded loaded) {
            parameters.addAll(loaded.use().uses());
            loaded.use().key().forEach(part -> source(part.source()));
        } else if (source instanceof Source.Derived derived) {
            form(derived.form());
        }
    }

    private void related(Relation relation) {
        relation.conditions().forEach(this::fragment);
        rules.fields.conditions(relation.target()).forEach(this::fragment);
        Fragment order = relation.orderBy();
        if (order != null) {
            fragment(order);
        }
        if (relation.way() instanceof Way.Equal equal) {
            equal.pairs().forEach(pair -> source(pair.local().source()));
        }
    }

    private void form(Form form) {
        if (!seen.add(form)) {
            return;
        }
        if (form instanceof Form.Model model) {
            model.parts().forEach(part -> source(part.source()));
        } else if (form instanceof Form.Single value) {
            source(value.part().source());
        }
    }

    private void fragment(Fragment fragment) {
        parameters.addAll(fragment.parameters());
    }
}
