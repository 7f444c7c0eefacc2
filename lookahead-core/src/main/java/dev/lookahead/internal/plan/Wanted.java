package dev.lookahead.internal.plan;

import dev.lookahead.internal.form.EntryKey;
import dev.lookahead.internal.form.Form;
import dev.lookahead.internal.form.LoaderUse;
import dev.lookahead.internal.form.Part;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.Source;
import dev.lookahead.internal.form.Way;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What the forms of a node want of its rows, each thing once. */
final class Wanted {

    private final Set<Source> columns = new LinkedHashSet<>();
    private final Map<Relation, Set<Form>> related = new LinkedHashMap<>();
    private final Map<Source.Collected, Set<Source>> elements = new LinkedHashMap<>();
    private final Set<LoaderUse> loads = new LinkedHashSet<>();
    private final Map<String, String> context = new LinkedHashMap<>();
    private final String id;

    Wanted(String id, Iterable<Form> forms) {
        this.id = id;
        forms.forEach(this::form);
    }

    Set<Source> columns() {
        return columns;
    }

    /** What is wanted of the rows that each relation leads to. */
    Map<Relation, Set<Form>> related() {
        return related;
    }

    /** The columns that are wanted of the elements of each collection. */
    Map<Source.Collected, Set<Source>> elements() {
        return elements;
    }

    Set<LoaderUse> loads() {
        return loads;
    }

    /** Parameters that static methods take, and who does. */
    Map<String, String> context() {
        return context;
    }

    /** What a step asks by has to be in the row. */
    void key(Key key) {
        if (key instanceof Key.RelatedId related) {
            column(related.column());
        } else if (key instanceof Key.Reference reference) {
            columns.add(reference.type());
            columns.add(reference.column());
        } else if (key instanceof Key.Given given) {
            load(given.use());
        } else if (key instanceof Key.OneOfAlike alike) {
            alike.values().forEach(this::part);
        } else if (key instanceof Key.Values equal) {
            equal.values().forEach(this::part);
        }
    }

    private void load(LoaderUse use) {
        loads.add(use);
        use.key().forEach(this::part);
    }

    private void column(Source source) {
        if (!(source instanceof Source.Value value && value.path().equals(id))) {
            columns.add(source);
        }
    }

    private void form(Form form) {
        if (form instanceof Form.View view) {
            view.parts().forEach(this::part);
        } else if (form instanceof Form.Sealed several) {
            several.cases().cases().forEach(this::related);
        } else if (form instanceof Form.Model model) {
            model.fields().values().forEach(this::part);
            if (model.entity() == Form.Entity.WITH_ROW) {
                columns.add(new Source.Managed());
            }
        } else if (form instanceof Form.Single value) {
            part(value.part());
        }
    }

    private void part(Part part) {
        Source source = part.source();
        if (source instanceof Source.Value || source instanceof Source.Computed || source instanceof Source.Managed) {
            column(source);
        } else if (source instanceof Source.Elements values) {
            elements(values);
        } else if (source instanceof Source.Related way) {
            related(way);
        } else if (source instanceof Source.OneOf several) {
            several.cases().forEach(this::related);
        } else if (source instanceof Source.Loaded loaded) {
            load(loaded.use());
        } else if (source instanceof Source.Mapped mapped) {
            mapped.looked().forEach(this::part);
            context(part, mapped);
        } else if (source instanceof Source.Derived derived) {
            form(derived.form());
        } else if (source instanceof Source.Nested nested) {
            nested.parts().forEach(this::part);
        }
    }

    private void related(Source.Related way) {
        if (way.relation().way() instanceof Way.Chosen chosen) {
            form(chosen.by().form());
            chosen.among().values().forEach(edge -> related(new Source.Related(edge, way.form(), way.key())));
            return;
        }
        Set<Form> forms = related.computeIfAbsent(way.relation(), each -> new LinkedHashSet<>());
        forms.add(way.form());
        if (way.key() instanceof EntryKey.Looked key) {
            forms.add(new Form.Single(key.part()));
        }
    }

    private void elements(Source.Elements values) {
        Set<Source> columns = elements.computeIfAbsent(values.collection(), each -> new LinkedHashSet<>());
        element(values.element(), columns);
        if (values.key() instanceof EntryKey.Looked key) {
            element(key.part(), columns);
        }
    }

    private void element(Part part, Set<Source> columns) {
        if (part.source() instanceof Source.Value value) {
            columns.add(value);
        } else if (part.source() instanceof Source.Nested nested) {
            nested.parts().forEach(each -> element(each, columns));
        } else if (part.source() instanceof Source.Mapped mapped) {
            mapped.looked().forEach(each -> element(each, columns));
            context(part, mapped);
        }
    }

    private void context(Part part, Source.Mapped mapped) {
        for (Source.Argument argument : mapped.arguments()) {
            if (argument instanceof Source.Argument.FromContext given) {
                context.putIfAbsent(given.parameter(), part.label());
            }
        }
    }
}
