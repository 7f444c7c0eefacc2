package dev.lookahead.internal.form;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks over all that is made of a row, for those who only collect something of it. Each shape is entered once. The
 * walk goes on into related rows and elements, unless a subclass stops it there. Confined to one use.
 */
public abstract class ShapeWalk {

    private final Set<ResultShape> entered = Collections.newSetFromMap(new IdentityHashMap<>());
    private final ResultShape.Visitor<Void> shapes = new Shapes();
    private final RelationPath.Visitor<Void> paths = new Paths();
    private final EntryKey.Visitor<Void> keys = new Keys();

    public final void shape(ResultShape shape) {
        if (entered.add(shape)) {
            shape.accept(shapes);
        }
    }

    public final void slots(List<Slot> slots) {
        slots.forEach(this::slot);
    }

    public final void slot(Slot slot) {
        source(slot.source(), slot.label());
    }

    /**
     * Walks over a source.
     *
     * @param label the place that it fills, as users write it
     */
    public final void source(ValueSource source, String label) {
        source.accept(new SourceWalk(this, label));
    }

    /** Walks over what is read to get to related rows, and nothing that is made of them. */
    public final void relation(Relation relation) {
        if (relation.path().asChosen().isEmpty()) {
            follows(relation);
            row(relation.target());
        }
        relation.path().accept(paths);
    }

    /** Walks over what entries of a map are under. */
    public final void key(@Nullable EntryKey key) {
        if (key != null) {
            key.accept(keys);
        }
    }

    /** Walks over what a batch loader is told. */
    public final void loader(LoaderUse use) {
        calls(use);
        slots(use.key());
    }

    /** Leads to the rows of a relation; where a method chooses them, to the rows of those that bring them. */
    final void anyRelated(ValueSource.Related related) {
        related.relation()
                .path()
                .asChosen()
                .ifPresentOrElse(
                        choice -> {
                            shape(choice.by().result());
                            choice.among().values().forEach(each -> related(related.over(each)));
                        },
                        () -> related(related));
    }

    /** Is told of rows of a kind: those of views, and those that relations lead to. */
    protected void row(RowType row) {}

    /** Is told of an instance of a virtual model. */
    protected void model(ResultShape.Model model) {}

    /** Is told what a column of the row holds. */
    protected void column(Column column) {}

    /** Is told of a relation; never of one whose rows a method chooses, but of those that bring them. */
    protected void follows(Relation relation) {}

    /** Is told of a use of a batch loader. */
    protected void calls(LoaderUse use) {}

    /**
     * Is told of a parameter of the query that a static method takes.
     *
     * @param label the place that the method fills, as users write it
     */
    protected void parameter(String name, String label) {}

    /** Is told of what is made of related rows, and goes on to them. */
    protected void related(ValueSource.Related related) {
        relation(related.relation());
        shape(related.result());
        key(related.key());
    }

    /** Is told of what is made of elements, and goes on to them. */
    protected void elements(ValueSource.Elements elements) {
        slot(elements.element());
        key(elements.key());
    }

    private final class Shapes implements ResultShape.Visitor<Void> {

        @Override
        public Void view(ResultShape.View view) {
            row(view.row());
            slots(view.slots());
            return null;
        }

        @Override
        public Void sealedView(ResultShape.Sealed view) {
            row(view.row());
            view.cases().cases().forEach(ShapeWalk.this::anyRelated);
            return null;
        }

        @Override
        public Void model(ResultShape.Model model) {
            slots(model.slots());
            ShapeWalk.this.model(model);
            return null;
        }

        @Override
        public Void single(ResultShape.Single single) {
            slot(single.slot());
            return null;
        }
    }

    private final class Paths implements RelationPath.Visitor<Void> {

        @Override
        public Void along(RelationPath.Along along) {
            return null;
        }

        @Override
        public Void back(RelationPath.Back back) {
            return null;
        }

        @Override
        public Void referred(RelationPath.Referred referred) {
            return null;
        }

        @Override
        public Void references(RelationPath.References references) {
            return null;
        }

        @Override
        public Void same(RelationPath.Same same) {
            return null;
        }

        @Override
        public Void chosen(RelationPath.Chosen chosen) {
            shape(chosen.by().result());
            chosen.among().values().forEach(ShapeWalk.this::relation);
            return null;
        }

        @Override
        public Void given(RelationPath.Given given) {
            loader(given.use());
            return null;
        }

        @Override
        public Void equal(RelationPath.Equal equal) {
            equal.pairs().forEach(pair -> slot(pair.local()));
            return null;
        }
    }

    private final class Keys implements EntryKey.Visitor<Void> {

        @Override
        public Void looked(EntryKey.Looked looked) {
            slot(looked.slot());
            return null;
        }

        @Override
        public Void mapped(EntryKey.Mapped mapped) {
            return null;
        }
    }
}
