package dev.lookahead.internal.plan;

import dev.lookahead.internal.form.EntryKey;
import dev.lookahead.internal.form.LoaderUse;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.RelationPath;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What the forms of a node want of its rows, each thing once. */
final class Wanted {

    private final Set<ValueSource> columns = new LinkedHashSet<>();
    private final Map<Relation, Set<ResultShape>> related = new LinkedHashMap<>();
    private final Map<ValueSource.Collected, Set<ValueSource>> elements = new LinkedHashMap<>();
    private final Set<LoaderUse> loads = new LinkedHashSet<>();
    private final Map<String, String> context = new LinkedHashMap<>();
    private final String id;

    Wanted(String id, Iterable<ResultShape> results) {
        this.id = id;
        results.forEach(this::result);
    }

    Set<ValueSource> columns() {
        return columns;
    }

    /** What is wanted of the rows that each relation leads to. */
    Map<Relation, Set<ResultShape>> related() {
        return related;
    }

    /** The columns that are wanted of the elements of each collection. */
    Map<ValueSource.Collected, Set<ValueSource>> elements() {
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
        key.accept(new Asked());
    }

    private final class Asked implements Key.Visitor<Wanted> {

        @Override
        public Wanted ownerId(Key.OwnerId key) {
            return Wanted.this; // Each row has its id.
        }

        @Override
        public Wanted relatedId(Key.RelatedId key) {
            Key.RelatedId.Types types = key.types();
            if (types != null) {
                column(types.column());
            }
            column(key.column());
            return Wanted.this;
        }

        @Override
        public Wanted oneOfAlike(Key.OneOfAlike key) {
            key.values().forEach(Wanted.this::slot);
            return Wanted.this;
        }

        @Override
        public Wanted given(Key.Given key) {
            load(key.use());
            return Wanted.this;
        }

        @Override
        public Wanted values(Key.Values key) {
            key.values().forEach(Wanted.this::slot);
            return Wanted.this;
        }
    }

    private void load(LoaderUse use) {
        loads.add(use);
        use.key().forEach(this::slot);
    }

    private void column(ValueSource source) {
        if (!(source instanceof ValueSource.Value value && value.path().equals(id))) {
            columns.add(source);
        }
    }

    private void result(ResultShape result) {
        if (result instanceof ResultShape.View view) {
            view.slots().forEach(this::slot);
        } else if (result instanceof ResultShape.Sealed several) {
            several.cases().cases().forEach(this::related);
        } else if (result instanceof ResultShape.Model model) {
            model.fields().values().forEach(this::slot);
            if (model.entity() == ResultShape.Entity.WITH_ROW) {
                columns.add(new ValueSource.Managed());
            }
        } else if (result instanceof ResultShape.Single value) {
            slot(value.slot());
        }
    }

    private void slot(Slot slot) {
        ValueSource source = slot.source();
        if (source instanceof ValueSource.Value
                || source instanceof ValueSource.Computed
                || source instanceof ValueSource.Managed) {
            column(source);
        } else if (source instanceof ValueSource.Elements values) {
            elements(values);
        } else if (source instanceof ValueSource.Related way) {
            related(way);
        } else if (source instanceof ValueSource.OneOf several) {
            several.cases().forEach(this::related);
        } else if (source instanceof ValueSource.Loaded loaded) {
            load(loaded.use());
        } else if (source instanceof ValueSource.Mapped mapped) {
            mapped.looked().forEach(this::slot);
            context(slot, mapped);
        } else if (source instanceof ValueSource.Derived derived) {
            result(derived.result());
        } else if (source instanceof ValueSource.Nested nested) {
            nested.slots().forEach(this::slot);
        }
    }

    private void related(ValueSource.Related way) {
        if (way.relation().path() instanceof RelationPath.Chosen chosen) {
            result(chosen.by().result());
            chosen.among().values().forEach(edge -> related(new ValueSource.Related(edge, way.result(), way.key())));
            return;
        }
        Set<ResultShape> results = related.computeIfAbsent(way.relation(), each -> new LinkedHashSet<>());
        results.add(way.result());
        if (way.key() instanceof EntryKey.Looked key) {
            results.add(new ResultShape.Single(key.slot()));
        }
    }

    private void elements(ValueSource.Elements values) {
        Set<ValueSource> columns = elements.computeIfAbsent(values.collection(), each -> new LinkedHashSet<>());
        element(values.element(), columns);
        if (values.key() instanceof EntryKey.Looked key) {
            element(key.slot(), columns);
        }
    }

    private void element(Slot slot, Set<ValueSource> columns) {
        if (slot.source() instanceof ValueSource.Value value) {
            columns.add(value);
        } else if (slot.source() instanceof ValueSource.Nested nested) {
            nested.slots().forEach(each -> element(each, columns));
        } else if (slot.source() instanceof ValueSource.Mapped mapped) {
            mapped.looked().forEach(each -> element(each, columns));
            context(slot, mapped);
        }
    }

    private void context(Slot slot, ValueSource.Mapped mapped) {
        for (ValueSource.Argument argument : mapped.arguments()) {
            if (argument instanceof ValueSource.Argument.FromContext given) {
                context.putIfAbsent(given.parameter(), slot.label());
            }
        }
    }
}
