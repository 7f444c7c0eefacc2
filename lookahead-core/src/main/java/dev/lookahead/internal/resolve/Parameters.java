package dev.lookahead.internal.resolve;

import dev.lookahead.internal.form.EntryKey;
import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.RelationPath;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;
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
    private final Set<ResultShape> results = Collections.newSetFromMap(new IdentityHashMap<>());

    private Parameters(Rules rules, boolean ofAllFields) {
        this.rules = rules;
        this.ofAllFields = ofAllFields;
    }

    /** Those without which a part cannot be read. */
    static Set<String> neededBy(Slot slot, Rules rules) {
        Parameters needed = new Parameters(rules, false);
        needed.slot(slot);
        return needed.names;
    }

    /** Those of all that can be reached from what a query asks for, be it asked for or not. */
    static Set<String> reachableFrom(ResultShape.Whole asked, Rules rules) {
        Parameters reachable = new Parameters(rules, true);
        reachable.row(asked.row());
        reachable.result(asked);
        return reachable.names;
    }

    private void result(ResultShape result) {
        if (!results.add(result)) {
            return;
        }
        if (result instanceof ResultShape.View view) {
            row(view.row());
            view.slots().forEach(this::slot);
        } else if (result instanceof ResultShape.Sealed several) {
            row(several.row());
            source(several.cases());
        } else if (result instanceof ResultShape.Model model) {
            model.slots().forEach(this::slot);
        } else if (result instanceof ResultShape.Single value) {
            slot(value.slot());
        }
    }

    private void slot(Slot slot) {
        source(slot.source());
    }

    private void source(ValueSource source) {
        if (source instanceof ValueSource.Computed computed) {
            fragment(computed.expression());
        } else if (source instanceof ValueSource.Related related) {
            relation(related.relation());
            result(related.result());
            key(related.key());
        } else if (source instanceof ValueSource.OneOf several) {
            several.cases().forEach(this::source);
        } else if (source instanceof ValueSource.Elements elements) {
            slot(elements.element());
            key(elements.key());
        } else if (source instanceof ValueSource.Nested nested) {
            nested.slots().forEach(this::slot);
        } else if (source instanceof ValueSource.Mapped mapped) {
            mapped.arguments().forEach(this::argument);
        } else if (source instanceof ValueSource.Loaded loaded) {
            names.addAll(loaded.use().uses());
            loaded.use().key().forEach(this::slot);
        } else if (source instanceof ValueSource.Derived derived) {
            result(derived.result());
        }
    }

    private void argument(ValueSource.Argument argument) {
        if (argument instanceof ValueSource.Argument.Looked looked) {
            slot(looked.slot());
        } else if (argument instanceof ValueSource.Argument.FromContext context) {
            names.add(context.parameter());
        }
    }

    private void key(@Nullable EntryKey key) {
        if (key instanceof EntryKey.Looked looked) {
            slot(looked.slot());
        }
    }

    private void relation(Relation relation) {
        if (relation.path() instanceof RelationPath.Chosen chosen) {
            result(chosen.by().result());
            return;
        }
        if (relation.path() instanceof RelationPath.Given given) {
            names.addAll(given.use().uses());
            given.use().key().forEach(this::slot);
        }
        relation.conditions().forEach(this::fragment);
        rules.orders.of(relation).ifPresent(this::fragment);
        String limit = relation.limit().parameter();
        if (limit != null) {
            names.add(limit);
        }
        if (relation.path() instanceof RelationPath.Equal equal) {
            equal.pairs().forEach(pair -> slot(pair.local()));
        }
        row(relation.target());
    }

    private void row(RowType row) {
        if (rows.add(row)) {
            rules.conditions.of(row).forEach(this::fragment);
            if (ofAllFields) {
                rules.orders.of(row).ifPresent(this::fragment);
                rules.entities.modelOf(row).ifPresent(model -> fields(row, model));
            }
        }
    }

    private void fields(RowType row, ModelDescription model) {
        for (Field field : model.fields().values()) {
            Resolution resolution = rules.fields.resolution(row, field);
            if (resolution instanceof Resolution.Link link) {
                link.chain().forEach(this::relation);
            } else if (resolution instanceof Resolution.Leaf leaf) {
                source(leaf.source());
            }
        }
    }

    private void fragment(Fragment fragment) {
        names.addAll(fragment.parameters());
    }
}
