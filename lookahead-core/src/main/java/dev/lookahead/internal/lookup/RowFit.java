package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.EntryKey;
import dev.lookahead.internal.form.ForeignKeys;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.relation.Recursion;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Fits related rows to the types of the places that ask for them: as views of the rows, or as their ids. */
final class RowFit {

    private final Schema schema;
    private final Entities entities;
    private final ForeignKeys foreignKeys;
    private final KeyRules keys;
    private final ReferenceRules references;
    private final RowBindings bindings;
    private final ValueFit values;
    private final Recursion recursion;

    RowFit(
            Schema schema,
            Entities entities,
            ForeignKeys foreignKeys,
            KeyRules keys,
            ReferenceRules references,
            RowBindings bindings,
            ValueFit values,
            Recursion recursion) {
        this.schema = schema;
        this.entities = entities;
        this.foreignKeys = foreignKeys;
        this.keys = keys;
        this.references = references;
        this.bindings = bindings;
        this.values = values;
        this.recursion = recursion;
    }

    /**
     * The rows that a path ends with.
     *
     * @param many whether the path leads to several before
     */
    Optional<Slot> rows(AskedPath asked, Resolution.Link link, boolean many) {
        boolean manyThere = many || link.many();
        JavaType wanted = asked.element();
        if (schema.boundTo(wanted.name()).isPresent()) {
            RowType owner = link.chain().get(0).owner();
            if (!link.declared() && owner.model() != null) {
                asked.mistakes()
                        .undeclared(owner, link.chain().get(0).association().orElseThrow());
                return Optional.empty();
            }
            return hasRoom(asked, link, manyThere) ? viewed(asked, link, wanted) : Optional.empty();
        }
        JavaType id = entities.of(link.target()).id().type();
        if (values.fits(id, wanted) && !wanted.equals(JavaType.OBJECT)) {
            return hasRoom(asked, link, manyThere) ? ids(asked, link, many) : Optional.empty();
        }
        asked.mistakes().noView(link, manyThere, wanted);
        return Optional.empty();
    }

    private boolean hasRoom(AskedPath asked, Resolution.Link link, boolean many) {
        if (many == asked.holdsMany()) {
            return true;
        }
        asked.mistakes().noRoom(link.chain().get(0).label(), many);
        return false;
    }

    private Optional<Slot> viewed(AskedPath asked, Resolution.Link link, JavaType view) {
        List<Relation> way =
                Stream.concat(asked.walked().relations(), link.chain().stream()).toList();
        Optional<ResultShape.Viewed> result = bindings.under(view.name(), link, asked.useSite())
                .flatMap(row -> recursion.view(view.name(), row, way, asked.useSite()));
        if (result.isEmpty() && link.last().many()) {
            // Whatever is wrong with the view, the key may be wrong too.
            asked.keys().of(() -> keys.of(link.last(), asked.useSite()));
        }
        return result.map(found -> related(asked, link.to(found.row()), found));
    }

    /**
     * The ids of related rows, which the owner holds where a foreign key tells them.
     *
     * @param many whether the path leads to several before
     */
    Optional<Slot> ids(AskedPath asked, Resolution.Link link, boolean many) {
        Attribute.Basic id = entities.of(link.target()).id();
        Optional<String> key = foreignKeys.of(link);
        if (key.isPresent()) {
            ValueSource held = new ValueSource.Value(key.get() + "." + id.name(), id.type());
            return values.value(asked, held, id.type(), many);
        }
        return values.value(asked, new ValueSource.Value(id.name(), id.type()), id.type(), many || link.many())
                .map(inner -> related(asked, link, new ResultShape.Single(inner)));
    }

    /**
     * Rows of several entities.
     *
     * @param many whether the path leads to several before
     */
    Optional<Slot> references(AskedPath asked, Resolution.Reference reference, boolean many) {
        boolean manyThere = many || reference.attribute().many();
        if (!reference.declared() && reference.row().model() != null) {
            asked.mistakes().undeclared(reference);
            return Optional.empty();
        }
        if (manyThere != asked.holdsMany()) {
            asked.mistakes().noRoom(reference.label(), manyThere);
            return Optional.empty();
        }
        if (asked.useSite().shape().keyed()) {
            asked.mistakes().noKeys(reference);
            return Optional.empty();
        }
        List<Relation> way = asked.walked().relations().toList();
        return references
                .source(reference, way, asked.useSite())
                .map(source -> reference.attribute().many()
                        ? asked.several(asked.element(), source)
                        : asked.single(asked.element(), source));
    }

    /** What is made of the rows at the end of a link, at its beginning. */
    Slot related(AskedPath asked, Resolution.Link link, ResultShape result) {
        JavaType element = result.value().map(value -> value.shape().element()).orElseGet(asked::element);
        Iterator<Relation> inwards = link.chain().iterator();
        return related(asked, inwards.next(), inwards, result, element);
    }

    private Slot related(
            AskedPath asked, Relation relation, Iterator<Relation> rest, ResultShape result, JavaType element) {
        ResultShape made =
                rest.hasNext() ? new ResultShape.Single(related(asked, rest.next(), rest, result, element)) : result;
        EntryKey key = relation.many() ? asked.keys().of(() -> keys.of(relation, asked.useSite())) : null;
        ValueSource related = new ValueSource.Related(relation, made, key);
        return relation.many() || made.holdsMany() ? asked.several(element, related) : asked.single(element, related);
    }
}
