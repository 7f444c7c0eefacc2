package dev.lookahead.internal.plan;

import dev.lookahead.internal.form.Column;
import dev.lookahead.internal.form.LoaderUse;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.ShapeWalk;
import dev.lookahead.internal.form.ValueSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What the result shapes of a node want of its rows, each thing once. */
final class Wanted extends ShapeWalk {

    private final Set<Column> columns = new LinkedHashSet<>();
    private final Map<Relation, Set<ResultShape>> related = new LinkedHashMap<>();
    private final Map<ValueSource.Collected, Set<Column>> elements = new LinkedHashMap<>();
    private final Set<LoaderUse> loads = new LinkedHashSet<>();
    private final Map<String, String> context = new LinkedHashMap<>();
    private final String id;

    Wanted(String id, Iterable<ResultShape> results) {
        this.id = id;
        results.forEach(this::shape);
    }

    Set<Column> columns() {
        return columns;
    }

    /** What is wanted of the rows that each relation leads to. */
    Map<Relation, Set<ResultShape>> related() {
        return related;
    }

    /** The columns that are wanted of the elements of each collection. */
    Map<ValueSource.Collected, Set<Column>> elements() {
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
            slots(key.values());
            return Wanted.this;
        }

        @Override
        public Wanted given(Key.Given key) {
            loader(key.use());
            return Wanted.this;
        }

        @Override
        public Wanted values(Key.Values key) {
            slots(key.values());
            return Wanted.this;
        }
    }

    @Override
    protected void column(Column column) {
        if (!column.shows(id)) {
            columns.add(column);
        }
    }

    @Override
    protected void model(ResultShape.Model model) {
        if (model.entity() == ResultShape.Entity.WITH_ROW) {
            columns.add(new Column.Managed());
        }
    }

    @Override
    protected void calls(LoaderUse use) {
        loads.add(use);
    }

    @Override
    protected void parameter(String name, String label) {
        context.putIfAbsent(name, label);
    }

    /** What is made of related rows is wanted of these. */
    @Override
    protected void related(ValueSource.Related made) {
        Set<ResultShape> results = related.computeIfAbsent(made.relation(), each -> new LinkedHashSet<>());
        results.add(made.result());
        made.lookedKey().ifPresent(slot -> results.add(new ResultShape.Single(slot)));
    }

    @Override
    protected void elements(ValueSource.Elements made) {
        OfElement wanted = new OfElement(elements.computeIfAbsent(made.collection(), each -> new LinkedHashSet<>()));
        wanted.slot(made.element());
        wanted.key(made.key());
    }

    /** What is wanted of an element, which has no id of its own. */
    private final class OfElement extends ShapeWalk {

        private final Set<Column> columns;

        OfElement(Set<Column> columns) {
            this.columns = columns;
        }

        @Override
        protected void column(Column column) {
            columns.add(column);
        }

        @Override
        protected void parameter(String name, String label) {
            context.putIfAbsent(name, label);
        }
    }
}
