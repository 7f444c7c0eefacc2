package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Column;
import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.EntryKey;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.relation.MapKeys;
import dev.lookahead.internal.relation.Recursion;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parts by which an instance of a virtual model gives its fields. */
public final class FieldParts {

    private final Entities entities;
    private final MapKeys mapKeys;
    private final Recursion recursion;

    FieldParts(Entities entities, MapKeys mapKeys, Recursion recursion) {
        this.entities = entities;
        this.mapKeys = mapKeys;
        this.recursion = recursion;
    }

    /** Rows always have their id, where the virtual model has a method for it. */
    public Optional<Slot> id(RowType row) {
        String name = entities.of(row).id().name();
        return entities.modelOf(row)
                .map(model -> model.field(name))
                .filter(Field.Plain.class::isInstance)
                .flatMap(field -> value(field, recursion.resolution(row, field)));
    }

    /**
     * How an instance comes to its entity. Columns that are deferred, and not named, stay unread; an entity would have
     * them all.
     */
    public ResultShape.Entity entity(RowType row, Set<String> named, boolean joined) {
        boolean deferred = entities.modelOf(row).stream()
                .flatMap(model -> model.deferred().stream())
                .filter(name -> !named.contains(name))
                .flatMap(name -> entities.of(row).attribute(name).value().stream())
                .anyMatch(each -> each instanceof Attribute.Basic || each instanceof Attribute.Embedded);
        return joined || deferred ? ResultShape.Entity.ON_DEMAND : ResultShape.Entity.WITH_ROW;
    }

    /** A field that gives a value, or nothing where it gives rows. */
    public Optional<Slot> value(Field field, Resolution resolution) {
        return resolution.accept(new OfValue(field));
    }

    /** The part of a field that gives a value. */
    private final class OfValue implements Resolution.Visitor<Optional<Slot>> {

        private final Field field;

        OfValue(Field field) {
            this.field = field;
        }

        @Override
        public Optional<Slot> leaf(Resolution.Leaf leaf) {
            return Optional.of(slot(field, single(field.type()), leaf.source()));
        }

        @Override
        public Optional<Slot> inside(Resolution.Inside inside) {
            ValueSource value =
                    new ValueSource.Value(inside.path(), inside.embedded().type());
            return Optional.of(slot(field, single(field.type()), value));
        }

        @Override
        public Optional<Slot> values(Resolution.Values values) {
            return Optional.of(elements(field, values.collection()));
        }

        @Override
        public Optional<Slot> link(Resolution.Link link) {
            return Optional.empty();
        }

        @Override
        public Optional<Slot> reference(Resolution.Reference reference) {
            return Optional.empty();
        }

        @Override
        public Optional<Slot> undeclared(Resolution.Undeclared undeclared) {
            return Optional.empty();
        }

        @Override
        public Optional<Slot> unsupported(Resolution.Unsupported unsupported) {
            return Optional.empty();
        }

        @Override
        public Optional<Slot> broken(Resolution.Broken broken) {
            return Optional.empty();
        }
    }

    private Slot elements(Field field, ValueSource.Collected collection) {
        Shape shape = Shape.of(field.type());
        ValueSource whole = new ValueSource.Value("", collection.attribute().element());
        Slot element = slot(field, single(shape.element()), whole);
        EntryKey key = mapKeys.ofField(collection.attribute().mapKey(), shape, field.label());
        return slot(field, shape, new ValueSource.Elements(collection, element, key));
    }

    /** A field that gives what is made of related rows. */
    public Slot related(Field field, Resolution.Link link, ResultShape made) {
        ResultShape inner = made;
        List<Relation> chain = link.chain();
        JavaType element = Shape.of(field.type()).element();
        for (int i = chain.size() - 1; i > 0; i--) {
            ValueSource source = new ValueSource.Related(chain.get(i), inner);
            inner = new ResultShape.Single(slot(field, single(element), source));
        }
        Shape shape = Shape.of(field.type());
        EntryKey key = mapKeys.ofField(mapKeys.mapKey(chain.get(0)), shape, field.label());
        return slot(field, shape, new ValueSource.Related(chain.get(0), inner, key));
    }

    /**
     * A field that gives related rows as the entities that they are. An entity is only there where it is the row of
     * a statement, so a joined one has a statement of its own.
     */
    public Slot entities(Field field, Resolution.Link link) {
        JavaType element = Shape.of(field.type()).element();
        ResultShape entity = new ResultShape.Single(slot(field, single(element), new Column.Managed()));
        return related(field, link.byStatement(), entity);
    }

    private static Shape single(JavaType type) {
        return new Shape(Container.SINGLE, type);
    }

    private static Slot slot(Field field, Shape shape, ValueSource source) {
        return new Slot(field.name(), field.type(), shape, source, field.label());
    }
}
