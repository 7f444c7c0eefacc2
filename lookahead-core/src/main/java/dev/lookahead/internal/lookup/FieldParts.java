package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.EntryKey;
import dev.lookahead.internal.form.Form;
import dev.lookahead.internal.form.Meaning;
import dev.lookahead.internal.form.Part;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.Source;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parts by which an instance of a virtual model gives its fields. */
public final class FieldParts {

    private final Rules rules;

    FieldParts(Rules rules) {
        this.rules = rules;
    }

    /** Rows always have their id, where the virtual model has a method for it. */
    public Optional<Part> id(RowType row) {
        String name = rules.entities.of(row).id().name();
        return rules.entities
                .modelOf(row)
                .map(model -> model.field(name))
                .filter(Field.Plain.class::isInstance)
                .flatMap(field -> value(field, rules.fields.meaning(row, field)));
    }

    /**
     * How an instance comes to its entity. Columns that are deferred, and not named, stay unread; an entity would have
     * them all.
     */
    public Form.Entity entity(RowType row, Set<String> named, boolean joined) {
        boolean deferred = rules.entities.modelOf(row).stream()
                .flatMap(model -> model.deferred().stream())
                .filter(name -> !named.contains(name))
                .flatMap(name -> rules.entities.of(row).attribute(name).value().stream())
                .anyMatch(each -> each instanceof Attribute.Basic || each instanceof Attribute.Embedded);
        return joined || deferred ? Form.Entity.ON_DEMAND : Form.Entity.WITH_ROW;
    }

    /** A field that gives a value, or nothing where it gives rows. */
    public Optional<Part> value(Field field, Meaning meaning) {
        if (meaning instanceof Meaning.Leaf leaf) {
            return Optional.of(part(field, single(field.type()), leaf.source()));
        }
        if (meaning instanceof Meaning.Inside inside) {
            Source value = new Source.Value(inside.path(), inside.embedded().type());
            return Optional.of(part(field, single(field.type()), value));
        }
        return meaning instanceof Meaning.Values values
                ? Optional.of(elements(field, values.collection()))
                : Optional.empty();
    }

    private Part elements(Field field, Source.Collected collection) {
        Shape shape = Shape.of(field.type());
        Source whole = new Source.Value("", collection.attribute().element());
        Part element = part(field, single(shape.element()), whole);
        EntryKey key = rules.keys.ofField(collection.attribute().mapKey(), shape, field.label());
        return part(field, shape, new Source.Elements(collection, element, key));
    }

    /** A field that gives what is made of related rows. */
    public Part related(Field field, Meaning.Link link, Form made) {
        Form inner = made;
        List<Relation> chain = link.chain();
        JavaType element = Shape.of(field.type()).element();
        for (int i = chain.size() - 1; i > 0; i--) {
            Source source = new Source.Related(chain.get(i), inner);
            inner = new Form.Single(part(field, single(element), source));
        }
        Shape shape = Shape.of(field.type());
        EntryKey key = rules.keys.ofField(rules.keys.mapKey(chain.get(0)), shape, field.label());
        return part(field, shape, new Source.Related(chain.get(0), inner, key));
    }

    /**
     * A field that gives related rows as the entities that they are. An entity is only there where it is the row of
     * a statement, so a joined one has a statement of its own.
     */
    public Part entities(Field field, Meaning.Link link) {
        JavaType element = Shape.of(field.type()).element();
        Form entity = new Form.Single(part(field, single(element), new Source.Managed()));
        return related(field, link.byStatement(), entity);
    }

    private static Shape single(JavaType type) {
        return new Shape(Container.SINGLE, type);
    }

    private static Part part(Field field, Shape shape, Source source) {
        return new Part(field.name(), field.type(), shape, source, field.label());
    }
}
