package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.EntryKey;
import dev.lookahead.internal.form.ForeignKeys;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.TypeRules;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.message.Missing;
import dev.lookahead.internal.message.UseSite;
import dev.lookahead.internal.relation.MapKeys;
import dev.lookahead.internal.relation.NameRules;
import dev.lookahead.internal.relation.Recursion;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Follows a path of names from a row to what is wanted at its end. */
final class PathRules {

    private final Schema schema;
    private final Entities entities;
    private final TypeRules types;
    private final ForeignKeys foreignKeys;
    private final NameRules names;
    private final KeyRules keys;
    private final NestedRules nested;
    private final EmbeddableRules embeddables;
    private final ReferenceRules references;
    private final RowBindings bindings;
    private final BehindElements behindElements;
    private final UnknownNames unknownNames;
    private final PathMistakes.Collaborators forMistakes;
    private final Recursion recursion;

    PathRules(
            Schema schema,
            Entities entities,
            TypeRules types,
            ForeignKeys foreignKeys,
            NameRules names,
            KeyRules keys,
            NestedRules nested,
            EmbeddableRules embeddables,
            ReferenceRules references,
            RowBindings bindings,
            BehindElements behindElements,
            UnknownNames unknownNames,
            PathMistakes.Collaborators forMistakes,
            Recursion recursion) {
        this.schema = schema;
        this.entities = entities;
        this.types = types;
        this.foreignKeys = foreignKeys;
        this.names = names;
        this.keys = keys;
        this.nested = nested;
        this.embeddables = embeddables;
        this.references = references;
        this.bindings = bindings;
        this.behindElements = behindElements;
        this.unknownNames = unknownNames;
        this.forMistakes = forMistakes;
        this.recursion = recursion;
    }

    /** What a path gives, or nothing where a mistake was reported. */
    Optional<Slot> resolve(RowType row, String path, UseSite useSite) {
        List<String> segments = List.of(path.split("\\.", -1));
        Walk walk = new Walk(row, segments, path, useSite);
        return walk.from(row, 0, false).filter(slot -> walk.isWhole()).map(slot -> filling(useSite, slot));
    }

    /** On the way a value is single or a list; at its place it is what was declared. */
    private static Slot filling(UseSite useSite, Slot slot) {
        boolean whole = slot.shape().container() == Container.SINGLE
                && slot.shape().element().equals(useSite.type());
        Shape shape = whole ? slot.shape() : useSite.shape();
        return new Slot(slot.name(), slot.type(), shape, slot.source(), slot.label());
    }

    /** One path on its way. */
    private final class Walk {

        private final RowType root;
        private final List<String> segments;
        private final String path;
        private final UseSite useSite;
        private final PathMistakes mistakes;
        private final List<Relation> way = new ArrayList<>();
        private boolean keyed;
        private boolean broken;

        Walk(RowType root, List<String> segments, String path, UseSite useSite) {
            this.root = root;
            this.segments = segments;
            this.path = path;
            this.useSite = useSite;
            this.mistakes = new PathMistakes(forMistakes, segments, path, useSite);
        }

        /** Whether what was found can be put into the container that is declared. */
        boolean isWhole() {
            boolean sorted = useSite.shape().distinct() == Container.SORTED_SET;
            if (useSite.keyedBy() != null && !keyed) {
                mistakes.keyOfNoMap();
                return false;
            }
            if (sorted && !schema.comparable(useSite.shape().element())) {
                mistakes.notSorted();
                return false;
            }
            return !broken;
        }

        Optional<Slot> from(RowType row, int index, boolean many) {
            String name = segments.get(index);
            if (name.equals(Missing.THIS)) {
                return itself(row);
            }
            Optional<Resolution> resolution = names.resolution(row, name);
            if (resolution.isEmpty()) {
                unknownNames.report(path, new Missing(root, row, null, segments, index, useSite));
                return Optional.empty();
            }
            return go(row, index, many, resolution.get());
        }

        private Optional<Slot> itself(RowType row) {
            if (segments.size() > 1) {
                nested.misplaced(segments, path, useSite);
                return Optional.empty();
            }
            return nested.ofRow(row, useSite)
                    .map(record -> slot(single(useSite.shape().element()), record));
        }

        private Optional<Slot> go(RowType row, int index, boolean many, Resolution resolution) {
            boolean last = index == segments.size() - 1;
            if (resolution instanceof Resolution.Leaf leaf) {
                return last ? value(leaf.source(), leaf.type(), many) : noWayOn(row, index);
            }
            if (resolution instanceof Resolution.Inside inside) {
                return last ? embedded(row, inside, many) : inside(row, inside, index + 1, many);
            }
            if (resolution instanceof Resolution.Values values) {
                return last ? elements(values.collection()) : inElements(row, values.collection(), index);
            }
            if (resolution instanceof Resolution.Link link) {
                Optional<Slot> there = last ? rows(link, many) : through(link, index, many);
                return there.filter(slot -> isInElement(slot, link, index, many));
            }
            if (resolution instanceof Resolution.Reference reference) {
                return references(reference, index, many);
            }
            if (resolution instanceof Resolution.Undeclared undeclared) {
                mistakes.undeclared(row, undeclared.path());
            } else if (resolution instanceof Resolution.Unsupported unsupported) {
                mistakes.unsupported(row, unsupported.attribute());
            }
            return Optional.empty();
        }

        /** Whether an element of a collection has it itself, if it is one that refers to these rows. */
        private boolean isInElement(Slot slot, Resolution.Link link, int index, boolean many) {
            boolean behind =
                    link.chain().get(0).owner().elements() != null && slot.source() instanceof ValueSource.Related;
            if (behind) {
                behindElements.report(segments.subList(0, index + 1), link, many, useSite);
            }
            return !behind;
        }

        private Optional<Slot> inside(RowType row, Resolution.Inside inside, int index, boolean many) {
            String name = segments.get(index);
            if (name.equals(Missing.THIS) && index == segments.size() - 1) {
                return embedded(row, inside, many);
            }
            Optional<Resolution> resolution = names.inside(row, inside, name);
            if (resolution.isPresent()) {
                return go(row, index, many, resolution.get());
            }
            unknownNames.report(path, new Missing(root, row, inside.embedded(), segments, index, useSite));
            return Optional.empty();
        }

        /** A value that stands by itself, whatever its type; else one for each related row. */
        private Optional<Slot> value(ValueSource source, JavaType type, boolean many) {
            Shape declared = useSite.shape();
            if (!many && types.fits(type, useSite.type())) {
                return Optional.of(slot(single(useSite.type()), source));
            }
            boolean room = many == declared.container().holdsMany();
            if (room && declared.container() != Container.SINGLE && types.fits(type, declared.element())) {
                return Optional.of(slot(single(declared.element()), source));
            }
            if (many) {
                mistakes.wrongCollection(new JavaType(List.class.getName(), List.of(type.boxed())));
            } else {
                mistakes.wrongType(type);
            }
            return Optional.empty();
        }

        private Optional<Slot> embedded(RowType row, Resolution.Inside inside, boolean many) {
            JavaType type = inside.embedded().type();
            JavaType wanted = useSite.shape().element();
            if (types.fits(type, wanted)
                    && !embeddables.isWhole(
                            entities.of(row), type, inside.embedded().attributes(), useSite)) {
                return Optional.empty();
            }
            if (!types.fits(type, wanted)
                    && schema.record(wanted).value().isPresent()
                    && many == useSite.shape().container().holdsMany()) {
                return nested.ofEmbeddable(wanted, row, inside.path(), useSite)
                        .map(nested -> slot(single(wanted), nested));
            }
            return value(new ValueSource.Value(inside.path(), type), type, many);
        }

        private Optional<Slot> elements(ValueSource.Collected collection) {
            Attribute.Elements attribute = collection.attribute();
            JavaType element = attribute.element();
            JavaType wanted = useSite.shape().element();
            boolean room = useSite.shape().container().holdsMany();
            if (room && types.fits(element, wanted)) {
                if (!embeddables.isWhole(entities.of(collection.owner()), element, attribute.attributes(), useSite)) {
                    return Optional.empty();
                }
                return elements(collection, slot(single(wanted), new ValueSource.Value("", element)));
            }
            if (room && !attribute.single() && schema.record(wanted).value().isPresent()) {
                return nested.ofEmbeddable(wanted, collection.row(), "", useSite)
                        .flatMap(nested -> elements(collection, slot(single(wanted), nested)));
            }
            mistakes.wrongCollection(MapKeys.whole(attribute));
            return Optional.empty();
        }

        private Optional<Slot> inElements(RowType row, ValueSource.Collected collection, int index) {
            return collection.attribute().single()
                    ? noWayOn(row, index)
                    : from(collection.row(), index + 1, true).flatMap(inner -> elements(collection, inner));
        }

        private Optional<Slot> elements(ValueSource.Collected collection, Slot element) {
            Optional<Slot> behind = ElementRules.behind(element);
            if (behind.isPresent()) {
                mistakes.behindElements(behind.get(), collection);
                return Optional.empty();
            }
            EntryKey key = key(() -> keys.of(collection, useSite));
            return Optional.of(
                    slot(list(element.shape().element()), new ValueSource.Elements(collection, element, key)));
        }

        /** The key of a map's entries, which those of the last collection on the way have. */
        private @Nullable EntryKey key(Supplier<Optional<EntryKey>> found) {
            if (!useSite.shape().keyed() || keyed) {
                return null;
            }
            keyed = true;
            Optional<EntryKey> key = found.get();
            broken |= key.isEmpty();
            return key.orElse(null);
        }

        private Optional<Slot> through(Resolution.Link link, int index, boolean many) {
            boolean manyThere = many || link.many();
            String next = segments.get(index + 1);
            if (index + 2 == segments.size() && isPlainId(link.target(), next)) {
                return ids(link, many);
            }
            way.addAll(link.chain());
            return from(link.target(), index + 1, manyThere).map(inner -> related(link, new ResultShape.Single(inner)));
        }

        /** All relations from the row that the path starts at. */
        private List<Relation> wayTo(Resolution.Link end) {
            List<Relation> whole = new ArrayList<>(way);
            whole.addAll(end.chain());
            return whole;
        }

        private boolean isPlainId(RowType target, String name) {
            EntityDescription entity = entities.of(target);
            return entity.id().name().equals(name)
                    && names.resolution(target, name)
                            .filter(id -> id instanceof Resolution.Leaf
                                    || (id instanceof Resolution.Inside
                                            && types.fits(
                                                    entity.id().type(),
                                                    useSite.shape().element())))
                            .isPresent();
        }

        private Optional<Slot> rows(Resolution.Link link, boolean many) {
            boolean manyThere = many || link.many();
            Shape declared = useSite.shape();
            JavaType wanted = declared.element();
            RowType target = link.target();
            if (schema.boundTo(wanted.name()).isPresent()) {
                RowType owner = link.chain().get(0).owner();
                if (!link.declared() && owner.model() != null) {
                    mistakes.undeclared(owner, link.chain().get(0).association().orElseThrow());
                    return Optional.empty();
                }
                return roomFor(link, manyThere) ? viewed(link, wanted) : Optional.empty();
            }
            JavaType id = entities.of(target).id().type();
            if (types.fits(id, wanted) && !wanted.equals(JavaType.OBJECT)) {
                return roomFor(link, manyThere) ? ids(link, many) : Optional.empty();
            }
            mistakes.noView(link, manyThere, wanted);
            return Optional.empty();
        }

        private Optional<Slot> viewed(Resolution.Link link, JavaType view) {
            Optional<ResultShape.Viewed> result = bindings.under(view.name(), link, useSite)
                    .flatMap(row -> recursion.view(view.name(), row, wayTo(link), useSite));
            if (result.isEmpty() && link.last().many()) {
                // Whatever is wrong with the view, the key may be wrong too.
                key(() -> keys.of(link.last(), useSite));
            }
            return result.map(found -> related(link.to(found.row()), found));
        }

        private Optional<Slot> references(Resolution.Reference reference, int index, boolean many) {
            boolean manyThere = many || reference.attribute().many();
            if (index < segments.size() - 1) {
                mistakes.noWayThrough(reference, segments.get(index + 1));
                return Optional.empty();
            }
            if (!reference.declared() && reference.row().model() != null) {
                mistakes.undeclared(reference);
                return Optional.empty();
            }
            if (manyThere != useSite.shape().container().holdsMany()) {
                mistakes.noRoom(reference.label(), manyThere);
                return Optional.empty();
            }
            if (useSite.shape().keyed()) {
                mistakes.noKeys(reference);
                return Optional.empty();
            }
            JavaType element = useSite.shape().element();
            Shape shape = reference.attribute().many() ? list(element) : single(element);
            return references.source(reference, way, useSite).map(source -> slot(shape, source));
        }

        private Optional<Slot> ids(Resolution.Link link, boolean many) {
            Attribute.Basic id = entities.of(link.target()).id();
            Optional<String> key = foreignKeys.of(link);
            if (key.isPresent()) {
                return value(new ValueSource.Value(key.get() + "." + id.name(), id.type()), id.type(), many);
            }
            boolean manyThere = many || link.many();
            return value(new ValueSource.Value(id.name(), id.type()), id.type(), manyThere)
                    .map(inner -> related(link, new ResultShape.Single(inner)));
        }

        private Slot related(Resolution.Link link, ResultShape result) {
            JavaType element = result instanceof ResultShape.Single value
                    ? value.slot().shape().element()
                    : useSite.shape().element();
            Iterator<Relation> inwards = link.chain().iterator();
            return related(inwards.next(), inwards, result, element);
        }

        private Slot related(Relation relation, Iterator<Relation> rest, ResultShape result, JavaType element) {
            ResultShape made =
                    rest.hasNext() ? new ResultShape.Single(related(rest.next(), rest, result, element)) : result;
            boolean many = relation.many() || manyIn(made);
            EntryKey key = relation.many() ? key(() -> keys.of(relation, useSite)) : null;
            return slot(many ? list(element) : single(element), new ValueSource.Related(relation, made, key));
        }

        private boolean manyIn(ResultShape result) {
            return result instanceof ResultShape.Single value
                    && value.slot().shape().container().holdsMany();
        }

        private boolean roomFor(Resolution.Link link, boolean many) {
            Container container = useSite.shape().container();
            if (many == container.holdsMany()) {
                return true;
            }
            mistakes.noRoom(link.chain().get(0).label(), many);
            return false;
        }

        private Optional<Slot> noWayOn(RowType row, int index) {
            mistakes.noWayOn(row, index);
            return Optional.empty();
        }

        private Slot slot(Shape shape, ValueSource source) {
            return new Slot(useSite.name(), useSite.type(), shape, source, useSite.label());
        }
    }

    private static Shape single(JavaType type) {
        return new Shape(Container.SINGLE, type);
    }

    private static Shape list(JavaType element) {
        return new Shape(Container.LIST, element);
    }
}
