package dev.lookahead.internal.resolve;

import dev.lookahead.internal.form.EntryKey;
import dev.lookahead.internal.form.Form;
import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.Meaning;
import dev.lookahead.internal.form.Part;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Source;
import dev.lookahead.internal.form.Way;
import dev.lookahead.internal.lookup.Rules;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.ModelDescription;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that forms name, in whatever they are made of: fragments, arguments of static methods, what loaders
 * read.
 */
final class Parameters {

    private final Rules rules;

    /** Whether fields count that virtual models on the way declare, and nobody asks for. */
    private final boolean ofAllFields;

    private final Set<String> names = new TreeSet<>();
    private final Set<RowType> rows = new HashSet<>();
    private final Set<Form> forms = Collections.newSetFromMap(new IdentityHashMap<>());

    private Parameters(Rules rules, boolean ofAllFields) {
        this.rules = rules;
        this.ofAllFields = ofAllFields;
    }

    /** Those without which a part cannot be read. */
    static Set<String> neededBy(Part part, Rules rules) {
        Parameters needed = new Parameters(rules, false);
        needed.part(part);
        return needed.names;
    }

    /** Those of all that can be reached from what a query asks for, be it asked for or not. */
    static Set<String> reachableFrom(Form.Whole asked, Rules rules) {
        Parameters reachable = new Parameters(rules, true);
        reachable.row(asked.row());
        reachable.form(asked);
        return reachable.names;
    }

    private void form(Form form) {
        if (!forms.add(form)) {
            return;
        }
        if (form instanceof Form.View view) {
            row(view.row());
            view.parts().forEach(this::part);
        } else if (form instanceof Form.Sealed several) {
            row(several.row());
            source(several.cases());
        } else if (form instanceof Form.Model model) {
            model.parts().forEach(this::part);
        } else if (form instanceof Form.Single value) {
            part(value.part());
        }
    }

    private void part(Part part) {
        source(part.source());
    }

    private void source(Source source) {
        if (source instanceof Source.Computed computed) {
            fragment(computed.expression());
        } else if (source instanceof Source.Related related) {
            relation(related.relation());
            form(related.form());
            key(related.key());
        } else if (source instanceof Source.OneOf several) {
            several.cases().forEach(this::source);
        } else if (source instanceof Source.Elements elements) {
            part(elements.element());
            key(elements.key());
        } else if (source instanceof Source.Nested nested) {
            nested.parts().forEach(this::part);
        } else if (source instanceof Source.Mapped mapped) {
            mapped.arguments().forEach(this::argument);
        } else if (source instanceof Source.Loaded loaded) {
            names.addAll(loaded.use().uses());
            loaded.use().key().forEach(this::part);
        } else if (source instanceof Source.Derived derived) {
            form(derived.form());
        }
    }

    private void argument(Source.Argument argument) {
        if (argument instanceof Source.Argument.Looked looked) {
            part(looked.part());
        } else if (argument instanceof Source.Argument.FromContext context) {
            names.add(context.parameter());
        }
    }

    private void key(@Nullable EntryKey key) {
        if (key instanceof EntryKey.Looked looked) {
            part(looked.part());
        }
    }

    private void relation(Relation relation) {
        if (relation.way() instanceof Way.Chosen chosen) {
            form(chosen.by().form());
            return;
        }
        if (relation.way() instanceof Way.Given given) {
            names.addAll(given.use().uses());
            given.use().key().forEach(this::part);
        }
        relation.conditions().forEach(this::fragment);
        rules.orders.of(relation).ifPresent(this::fragment);
        String limit = relation.limit().parameter();
        if (limit != null) {
            names.add(limit);
        }
        if (relation.way() instanceof Way.Equal equal) {
            equal.pairs().forEach(pair -> part(pair.local()));
        }
        row(relation.target());
    }

    private void row(RowType row) {
        if (rows.add(row)) {
            rules.fields.conditions(row).forEach(this::fragment);
            if (ofAllFields) {
                rules.orders.of(row).ifPresent(this::fragment);
                rules.entities.modelOf(row).ifPresent(model -> fields(row, model));
            }
        }
    }

    private void fields(RowType row, ModelDescription model) {
        for (Field field : model.fields().values()) {
            Meaning meaning = rules.fields.meaning(row, field);
            if (meaning instanceof Meaning.Link link) {
                link.chain().forEach(this::relation);
            } else if (meaning instanceof Meaning.Leaf leaf) {
                source(leaf.source());
            }
        }
    }

    private void fragment(Fragment fragment) {
        names.addAll(fragment.parameters());
    }
}
