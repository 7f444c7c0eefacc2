package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.EntryKey;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.TypeRules;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.relation.MapKeys;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
import java.util.List;
import java.util.Optional;

/** Fits values, embeddables and their collections to the types of the places that ask for them. */
final class ValueFit {

    private final Schema schema;
    private final Entities entities;
    private final TypeRules types;
    private final KeyRules keys;
    private final NestedRules nested;
    private final EmbeddableRules embeddables;

    ValueFit(
            Schema schema,
            Entities entities,
            TypeRules types,
            KeyRules keys,
            NestedRules nested,
            EmbeddableRules embeddables) {
        this.schema = schema;
        this.entities = entities;
        this.types = types;
        this.keys = keys;
        this.nested = nested;
        this.embeddables = embeddables;
    }

    /** Whether a value of this type can be given as that one. */
    boolean fits(JavaType given, JavaType wanted) {
        return types.fits(given, wanted);
    }

    /** A value that stands by itself, whatever its type; else one for each related row. */
    Optional<Slot> value(AskedPath asked, ValueSource source, JavaType type, boolean many) {
        Shape declared = asked.useSite().shape();
        JavaType whole = asked.useSite().type();
        if (!many && types.fits(type, whole)) {
            return Optional.of(asked.single(whole, source));
        }
        boolean room = many == asked.holdsMany();
        if (room && declared.container() != Container.SINGLE && types.fits(type, declared.element())) {
            return Optional.of(asked.single(declared.element(), source));
        }
        if (many) {
            asked.mistakes().wrongCollection(new JavaType(List.class.getName(), List.of(type.boxed())));
        } else {
            asked.mistakes().wrongType(type);
        }
        return Optional.empty();
    }

    /** An embeddable as it is, or as a record of its attributes. */
    Optional<Slot> embedded(AskedPath asked, RowType row, Resolution.Inside inside, boolean many) {
        JavaType type = inside.embedded().type();
        JavaType wanted = asked.element();
        boolean whole = types.fits(type, wanted);
        if (whole
                && !embeddables.isWhole(
                        entities.of(row), type, inside.embedded().attributes(), asked.useSite())) {
            return Optional.empty();
        }
        if (!whole && isRecord(wanted) && many == asked.holdsMany()) {
            return nested.ofEmbeddable(wanted, row, inside.path(), asked.useSite())
                    .map(record -> asked.single(wanted, record));
        }
        return value(asked, new ValueSource.Value(inside.path(), type), type, many);
    }

    /** A collection of values as they are, or of embeddables as records of their attributes. */
    Optional<Slot> elements(AskedPath asked, ValueSource.Collected collection) {
        Attribute.Elements attribute = collection.attribute();
        JavaType element = attribute.element();
        JavaType wanted = asked.element();
        if (asked.holdsMany() && types.fits(element, wanted)) {
            return embeddables.isWhole(
                            entities.of(collection.owner()), element, attribute.attributes(), asked.useSite())
                    ? elements(asked, collection, asked.single(wanted, new ValueSource.Value("", element)))
                    : Optional.empty();
        }
        if (asked.holdsMany() && !attribute.single() && isRecord(wanted)) {
            return nested.ofEmbeddable(wanted, collection.row(), "", asked.useSite())
                    .flatMap(record -> elements(asked, collection, asked.single(wanted, record)));
        }
        asked.mistakes().wrongCollection(MapKeys.whole(attribute));
        return Optional.empty();
    }

    /**
     * What is made of each element of a collection.
     *
     * @param element what is made of one
     */
    Optional<Slot> elements(AskedPath asked, ValueSource.Collected collection, Slot element) {
        Optional<Slot> behind = ElementRules.behind(element);
        if (behind.isPresent()) {
            asked.mistakes().behindElements(behind.get(), collection);
            return Optional.empty();
        }
        EntryKey key = asked.keys().of(() -> keys.of(collection, asked.useSite()));
        ValueSource elements = new ValueSource.Elements(collection, element, key);
        return Optional.of(asked.several(element.shape().element(), elements));
    }

    private boolean isRecord(JavaType type) {
        return schema.record(type).value().isPresent();
    }
}
