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
import dev.lookahead.internal.message.Asker;
import dev.lookahead.internal.message.Missing;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Follows a path of names from a row to what is wanted at its end. */
final class PathRules {

    private final Rules rules;

    PathRules(Rules rules) {
        this.rules = rules;
    }

    /** What a path gives, or nothing where a mistake was reported. */
    Optional<Part> resolve(RowType row, String path, Asker asker) {
        List<String> segments = List.of(path.split("\\.", -1));
        Walk walk = new Walk(row, segments, path, asker);
        return walk.from(row, 0, false).filter(part -> walk.isWhole()).map(part -> filling(asker, part));
    }

    /** On the way a value is single or a list; at its place it is what was declared. */
    private static Part filling(Asker asker, Part part) {
        boolean whole = part.shape().container() == Container.SINGLE
                && part.shape().element().equals(asker.type());
        Shape shape = whole ? part.shape() : asker.shape();
        return new Part(part.name(), part.type(), shape, part.source(), part.label());
    }

    /** One path on its way. */
    private final class Walk {

        private final RowType root;
        private final List<String> segments;
        private final String path;
        private final Asker asker;
        private final PathMistakes mistakes;
        private final UnknownNames unknown;
        private final List<Relation> way = new ArrayList<>();
        private boolean keyed;
        private boolean broken;

        Walk(RowType root, List<String> segments, String path, Asker asker) {
            this.root = root;
            this.segments = segments;
            this.path = path;
            this.asker = asker;
            this.mistakes = new PathMistakes(rules, segments, path, asker);
            this.unknown = new UnknownNames(rules, path);
        }

        /** Whether what was found can be put into the container that is declared. */
        boolean isWhole() {
            boolean sorted = asker.shape().distinct() == Container.SORTED_SET;
            if (asker.keyedBy() != null && !keyed) {
                mistakes.keyOfNoMap();
                return false;
            }
            if (sorted && !rules.schema.comparable(asker.shape().element())) {
                mistakes.notSorted();
                return false;
            }
            return !broken;
        }

        Optional<Part> from(RowType row, int index, boolean many) {
            String name = segments.get(index);
            if (name.equals(Missing.THIS)) {
                return itself(row);
            }
            Optional<Meaning> meaning = rules.names.meaning(row, name);
            if (meaning.isEmpty()) {
                unknown.report(new Missing(root, row, null, segments, index, asker));
                return Optional.empty();
            }
            return go(row, index, many, meaning.get());
        }

        private Optional<Part> itself(RowType row) {
            if (segments.size() > 1) {
                rules.nested.misplaced(segments, path, asker);
                return Optional.empty();
            }
            return rules.nested
                    .ofRow(row, asker)
                    .map(record -> part(single(asker.shape().element()), record));
        }

        private Optional<Part> go(RowType row, int index, boolean many, Meaning meaning) {
            boolean last = index == segments.size() - 1;
            if (meaning instanceof Meaning.Leaf leaf) {
                return last ? value(leaf.source(), leaf.type(), many) : noWayOn(row, index);
            }
            if (meaning instanceof Meaning.Inside inside) {
                return last ? embedded(row, inside, many) : inside(row, inside, index + 1, many);
            }
            if (meaning instanceof Meaning.Values values) {
                return last ? elements(values.collection()) : inElements(row, values.collection(), index);
            }
            if (meaning instanceof Meaning.Link link) {
                Optional<Part> there = last ? rows(link, many) : through(link, index, many);
                return there.filter(part -> isInElement(part, link, index, many));
            }
            if (meaning instanceof Meaning.Reference reference) {
                return references(reference, index, many);
            }
            if (meaning instanceof Meaning.Undeclared) {
                mistakes.undeclared(row, segments.get(index));
            } else if (meaning instanceof Meaning.Unsupported unsupported) {
                mistakes.unsupported(row, unsupported.attribute());
            }
            return Optional.empty();
        }

        /** Whether an element of a collection has it itself, if it is one that refers to these rows. */
        private boolean isInElement(Part part, Meaning.Link link, int index, boolean many) {
            boolean behind = link.chain().get(0).owner().elements() != null && part.source() instanceof Source.Related;
            if (behind) {
                new BehindElements(rules, segments.subList(0, index + 1), asker).report(link, many);
            }
            return !behind;
        }

        private Optional<Part> inside(RowType row, Meaning.Inside inside, int index, boolean many) {
            String name = segments.get(index);
            if (name.equals(Missing.THIS) && index == segments.size() - 1) {
                return embedded(row, inside, many);
            }
            Optional<Meaning> meaning = rules.names.inside(row, inside, name);
            if (meaning.isPresent()) {
                return go(row, index, many, meaning.get());
            }
            unknown.report(new Missing(root, row, inside.embedded(), segments, index, asker));
            return Optional.empty();
        }

        /** A value that stands by itself, whatever its type; else one for each related row. */
        private Optional<Part> value(Source source, JavaType type, boolean many) {
            Shape declared = asker.shape();
            if (!many && rules.types.fits(type, asker.type())) {
                return Optional.of(part(single(asker.type()), source));
            }
            boolean room = many == declared.container().holdsMany();
            if (room && declared.container() != Container.SINGLE && rules.types.fits(type, declared.element())) {
                return Optional.of(part(single(declared.element()), source));
            }
            if (many) {
                mistakes.wrongCollection(new JavaType(List.class.getName(), List.of(type.boxed())));
            } else {
                mistakes.wrongType(type);
            }
            return Optional.empty();
        }

        private Optional<Part> embedded(RowType row, Meaning.Inside inside, boolean many) {
            JavaType type = inside.embedded().type();
            JavaType wanted = asker.shape().element();
            if (rules.types.fits(type, wanted)
                    && !rules.embeddables.isWhole(
                            rules.entities.of(row), type, inside.embedded().attributes(), asker)) {
                return Optional.empty();
            }
            if (!rules.types.fits(type, wanted)
                    && rules.schema.record(wanted).value().isPresent()
                    && many == asker.shape().container().holdsMany()) {
                return rules.nested
                        .ofEmbeddable(wanted, row, inside.path(), asker)
                        .map(nested -> part(single(wanted), nested));
            }
            return value(new Source.Value(inside.path(), type), type, many);
        }

        private Optional<Part> elements(Source.Collected collection) {
            Attribute.Elements attribute = collection.attribute();
            JavaType element = attribute.element();
            JavaType wanted = asker.shape().element();
            boolean room = asker.shape().container().holdsMany();
            if (room && rules.types.fits(element, wanted)) {
                if (!rules.embeddables.isWhole(
                        rules.entities.of(collection.owner()), element, attribute.attributes(), asker)) {
                    return Optional.empty();
                }
                return elements(collection, part(single(wanted), new Source.Value("", element)));
            }
            if (room
                    && !attribute.single()
                    && rules.schema.record(wanted).value().isPresent()) {
                return rules.nested
                        .ofEmbeddable(wanted, collection.row(), "", asker)
                        .flatMap(nested -> elements(collection, part(single(wanted), nested)));
            }
            mistakes.wrongCollection(KeyRules.whole(attribute));
            return Optional.empty();
        }

        private Optional<Part> inElements(RowType row, Source.Collected collection, int index) {
            return collection.attribute().single()
                    ? noWayOn(row, index)
                    : from(collection.row(), index + 1, true).flatMap(inner -> elements(collection, inner));
        }

        private Optional<Part> elements(Source.Collected collection, Part element) {
            Optional<Part> behind = ElementRules.behind(element);
            if (behind.isPresent()) {
                mistakes.behindElements(behind.get(), collection);
                return Optional.empty();
            }
            EntryKey key = key(() -> rules.keys.of(collection, asker));
            return Optional.of(part(list(element.shape().element()), new Source.Elements(collection, element, key)));
        }

        /** The key of a map's entries, which those of the last collection on the way have. */
        private @Nullable EntryKey key(Supplier<Optional<EntryKey>> found) {
            if (!asker.shape().keyed() || keyed) {
                return null;
            }
            keyed = true;
            Optional<EntryKey> key = found.get();
            broken |= key.isEmpty();
            return key.orElse(null);
        }

        private Optional<Part> through(Meaning.Link link, int index, boolean many) {
            boolean manyThere = many || link.many();
            String next = segments.get(index + 1);
            if (index + 2 == segments.size() && isPlainId(link.target(), next)) {
                return ids(link, many);
            }
            way.addAll(link.chain());
            return from(link.target(), index + 1, manyThere).map(inner -> related(link, new Form.Single(inner)));
        }

        /** All relations from the row that the path starts at. */
        private List<Relation> wayTo(Meaning.Link end) {
            List<Relation> whole = new ArrayList<>(way);
            whole.addAll(end.chain());
            return whole;
        }

        private boolean isPlainId(RowType target, String name) {
            EntityDescription entity = rules.entities.of(target);
            return entity.id().name().equals(name)
                    && rules.names
                            .meaning(target, name)
                            .filter(id -> id instanceof Meaning.Leaf
                                    || (id instanceof Meaning.Inside
                                            && rules.types.fits(
                                                    entity.id().type(),
                                                    asker.shape().element())))
                            .isPresent();
        }

        private Optional<Part> rows(Meaning.Link link, boolean many) {
            boolean manyThere = many || link.many();
            Shape declared = asker.shape();
            JavaType wanted = declared.element();
            RowType target = link.target();
            if (rules.schema.boundTo(wanted.name()).isPresent()) {
                RowType owner = link.chain().get(0).owner();
                if (!link.declared() && owner.model() != null) {
                    mistakes.undeclared(owner, link.chain().get(0).association().orElseThrow());
                    return Optional.empty();
                }
                return roomFor(link, manyThere) ? viewed(link, wanted) : Optional.empty();
            }
            JavaType id = rules.entities.of(target).id().type();
            if (rules.types.fits(id, wanted) && !wanted.equals(JavaType.OBJECT)) {
                return roomFor(link, manyThere) ? ids(link, many) : Optional.empty();
            }
            mistakes.noView(link, manyThere, wanted);
            return Optional.empty();
        }

        private Optional<Part> viewed(Meaning.Link link, JavaType view) {
            Optional<Form.Viewed> form = rules.views.under(view.name(), link, wayTo(link), asker);
            if (form.isEmpty() && link.last().many()) {
                // Whatever is wrong with the view, the key may be wrong too.
                key(() -> rules.keys.of(link.last(), asker));
            }
            return form.map(found -> related(link.to(found.row()), found));
        }

        private Optional<Part> references(Meaning.Reference reference, int index, boolean many) {
            boolean manyThere = many || reference.attribute().many();
            if (index < segments.size() - 1) {
                mistakes.noWayThrough(reference, segments.get(index + 1));
                return Optional.empty();
            }
            if (!reference.declared() && reference.row().model() != null) {
                mistakes.undeclared(reference);
                return Optional.empty();
            }
            if (manyThere != asker.shape().container().holdsMany()) {
                mistakes.noRoom(reference.label(), manyThere);
                return Optional.empty();
            }
            if (asker.shape().keyed()) {
                mistakes.noKeys(reference);
                return Optional.empty();
            }
            JavaType element = asker.shape().element();
            Shape shape = reference.attribute().many() ? list(element) : single(element);
            return rules.references.source(reference, way, asker).map(source -> part(shape, source));
        }

        private Optional<Part> ids(Meaning.Link link, boolean many) {
            Attribute.Basic id = rules.entities.of(link.target()).id();
            Optional<String> key = rules.foreignKeys.of(link);
            if (key.isPresent()) {
                return value(new Source.Value(key.get() + "." + id.name(), id.type()), id.type(), many);
            }
            boolean manyThere = many || link.many();
            return value(new Source.Value(id.name(), id.type()), id.type(), manyThere)
                    .map(inner -> related(link, new Form.Single(inner)));
        }

        private Part related(Meaning.Link link, Form form) {
            JavaType element = form instanceof Form.Single value
                    ? value.part().shape().element()
                    : asker.shape().element();
            Iterator<Relation> inwards = link.chain().iterator();
            return related(inwards.next(), inwards, form, element);
        }

        private Part related(Relation relation, Iterator<Relation> rest, Form form, JavaType element) {
            Form made = rest.hasNext() ? new Form.Single(related(rest.next(), rest, form, element)) : form;
            boolean many = relation.many() || manyIn(made);
            EntryKey key = relation.many() ? key(() -> rules.keys.of(relation, asker)) : null;
            return part(many ? list(element) : single(element), new Source.Related(relation, made, key));
        }

        private boolean manyIn(Form form) {
            return form instanceof Form.Single value
                    && value.part().shape().container().holdsMany();
        }

        private boolean roomFor(Meaning.Link link, boolean many) {
            Container container = asker.shape().container();
            if (many == container.holdsMany()) {
                return true;
            }
            mistakes.noRoom(link.chain().get(0).label(), many);
            return false;
        }

        private Optional<Part> noWayOn(RowType row, int index) {
            mistakes.noWayOn(row, index);
            return Optional.empty();
        }

        private Part part(Shape shape, Source source) {
            return new Part(asker.name(), asker.type(), shape, source, asker.label());
        }
    }

    private static Shape single(JavaType type) {
        return new Shape(Container.SINGLE, type);
    }

    private static Shape list(JavaType element) {
        return new Shape(Container.LIST, element);
    }
}
