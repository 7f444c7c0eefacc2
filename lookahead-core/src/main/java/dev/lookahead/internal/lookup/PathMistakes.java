package dev.lookahead.internal.lookup;

import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.NearMiss;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.model.KeyedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a path, and what to write instead. */
final class PathMistakes {

    private final Rules rules;
    private final List<String> segments;
    private final String path;
    private final Asker asker;

    PathMistakes(Rules rules, List<String> segments, String path, Asker asker) {
        this.rules = rules;
        this.segments = segments;
        this.path = path;
        this.asker = asker;
    }

    void noRoom(String label, boolean many) {
        JavaType element = asker.shape().element();
        JavaType right = many ? new JavaType(List.class.getName(), List.of(element)) : element;
        report(
                many ? Code.SINGLE_OF_MANY : Code.WRONG_TYPE,
                asker.subject() + " " + (many ? "has room for one row" : "is a collection") + ", and `" + label
                        + "` gives " + (many ? "several" : "one"),
                List.of(),
                asker.withType(right));
    }

    void unknownInside(Meaning.Inside inside, String name) {
        NearMiss near = new NearMiss(inside.embedded().attributes().keySet());
        report(
                Code.UNKNOWN_NAME,
                "`" + name + "`, in " + way() + ", is no attribute of `"
                        + inside.embedded().type().simpleName() + "`",
                List.of("There are " + list(inside.embedded().attributes().keySet()) + "." + near.question(name)),
                near.to(name)
                        .map(right -> replaced(name, right))
                        .map(asker::withPath)
                        .orElse(null));
    }

    void unknown(RowType row, String name) {
        if (segments.size() == 1) {
            missing(row, name);
            return;
        }
        Meant near = new Meant(row, name);
        report(
                Code.UNKNOWN_NAME,
                "`" + name + "`, in " + way() + ", is not known in `" + row.label() + "`",
                List.of("There are " + list(rules.suggestions.names(row)) + "." + near.question()),
                near.fix());
    }

    private void missing(RowType row, String name) {
        EntityDescription entity = rules.entities.of(row);
        Meant near = new Meant(row, name);
        String reason = "`" + entity.simpleName() + "` has no attribute `" + name + "`." + near.question();
        if (row.model() == null) {
            Fix fix = near.fix();
            report(
                    Code.UNKNOWN_NAME,
                    used(name) + ", is no attribute of `" + entity.simpleName() + "`",
                    List.of(reason),
                    fix != null ? fix : method(entity, name));
            return;
        }
        Fix declared = rules.suggestions
                .field(row, name, asker.type())
                .map(line -> Fix.add(row.label(), line))
                .orElseGet(near::fix);
        report(
                Code.UNKNOWN_NAME,
                used(name) + ", must be declared in `" + row.label() + "`",
                List.of(reason),
                declared != null ? declared : method(entity, name));
    }

    private @Nullable Fix method(EntityDescription entity, String name) {
        return asker.component() ? rules.suggestions.method(asker.owner(), entity, name, asker.type()) : null;
    }

    void undeclared(RowType row, String name) {
        EntityDescription entity = rules.entities.of(row);
        Optional<String> line = rules.suggestions
                .field(row, name, asker.type())
                .filter(each -> segments.size() == 1 && !each.startsWith("@Computed"))
                .or(() -> rules.suggestions.prefetch(
                        entity, name, new Shape(Container.LIST, asker.shape().element())));
        report(
                Code.UNDECLARED,
                used(name) + ", must be declared in `" + row.label() + "`",
                List.of("`" + entity.simpleName() + "." + name
                        + "` is an association, and a virtual model declares what brings related rows."),
                line.map(each -> Fix.add(row.label(), each)).orElse(null));
    }

    void undeclared(Meaning.Reference reference) {
        String model = reference.row().label();
        String name = reference.attribute().name();
        report(
                Code.UNDECLARED,
                used(name) + ", must be declared in `" + model + "`",
                List.of("`" + rules.entities.of(reference.row()).simpleName() + "." + reference.path()
                        + "` refers to rows, and a virtual model declares what brings related rows."),
                Fix.add(model, "@Prefetch " + reference.attribute().whole() + " " + name + "();"));
    }

    void noKeys(Meaning.Reference reference) {
        JavaType element = asker.shape().element();
        report(
                Code.REFERENCE,
                asker.subject() + " is a map, and `" + reference.label() + "` gives rows without keys",
                List.of("Rows of several entities have no attribute in common."),
                asker.withType(new JavaType(List.class.getName(), List.of(element))));
    }

    void noWayThrough(Meaning.Reference reference, String next) {
        report(
                Code.REFERENCE,
                "`" + next + "`, in " + way() + ", leads nowhere",
                List.of("`" + reference.label()
                        + "` refers to rows of several entities, which the records of a sealed interface show."),
                null);
    }

    void unsupported(RowType row, Attribute.Unsupported attribute) {
        report(
                Code.UNSUPPORTED_MAPPING,
                used(attribute.name()) + ", cannot be shown",
                List.of("`" + rules.entities.of(row).simpleName() + "." + attribute.name() + "`: " + attribute.why()
                        + "."),
                null);
    }

    void noWayOn(RowType row, int index) {
        report(
                Code.NOT_AN_ASSOCIATION,
                "`" + segments.get(index + 1) + "`, in " + way() + ", leads nowhere",
                List.of("`" + segments.get(index) + "` of `" + row.label() + "` is a value, not an" + " association."),
                asker.withPath(String.join(".", segments.subList(0, index + 1))));
    }

    void wrongType(JavaType given) {
        JavaType right =
                Shape.of(given).container() == Container.SINGLE ? rules.types.instead(given, asker.type()) : given;
        report(
                Code.WRONG_TYPE,
                asker.subject() + " is declared as `" + asker.type() + "`, and `" + path + "` gives `" + given + "`",
                List.of(),
                asker.withType(right));
    }

    void notSorted() {
        report(
                Code.WRONG_TYPE,
                asker.subject() + " is sorted, and `" + asker.shape().element() + "` is not `Comparable`",
                List.of(),
                null);
    }

    /** A row that elements of a collection refer to. */
    void behindElements(Part wrong, Source.Collected collection) {
        report(
                Code.UNSUPPORTED_MAPPING,
                "`" + wrong.label() + "` shows more of a row than its id, and the elements of `"
                        + collection.row().label() + "` refer to it, which are no rows themselves",
                List.of("What elements of a collection refer to is shown by its id."),
                null);
    }

    void keyOfNoMap() {
        String why = asker.shape().keyed()
                ? "comes as a map that has keys of its own"
                : "is a `" + asker.type() + "`, which has no keys";
        report(
                Code.BAD_KEY,
                asker.place().at(KeyedBy.class, "value"),
                asker.subject() + " " + why,
                List.of("`@KeyedBy` says what a map of related rows or of embeddables is keyed by."),
                asker.withKey(null));
    }

    void noView(Meaning.Link link, JavaType wanted) {
        String target = link.target().label();
        boolean several = rules.schema.sealedView(wanted.name()).value().isPresent();
        boolean record = several || rules.schema.record(wanted).value().isPresent();
        report(
                Code.WRONG_VIEW,
                asker.subject() + " shows rows of `"
                        + JavaType.simple(link.target().entity()) + "` as `" + wanted + "`, which is no view",
                List.of(
                        record
                                ? "A " + (several ? "sealed interface" : "record")
                                        + " that shows rows says which: `@View(" + target + ".class)`."
                                : "Related rows are shown by a view, or by their ids."),
                record
                        ? Fix.annotate(wanted.simpleName(), "@View(" + target + ".class)")
                        : asker.withType(idType(link)));
    }

    private JavaType idType(Meaning.Link link) {
        JavaType id = rules.entities.of(link.target()).id().type().boxed();
        return link.many() ? new JavaType(List.class.getName(), List.of(id)) : id;
    }

    private String used(String name) {
        return "`" + name + "`, used by `" + asker.owner() + "`";
    }

    private String way() {
        return "`" + path + "` of " + asker.subject();
    }

    private void report(Code code, String summary, List<String> reasons, @Nullable Fix fix) {
        boolean path = code == Code.UNKNOWN_NAME || code == Code.NOT_AN_ASSOCIATION;
        report(code, path ? asker.named() : asker.place(), summary, reasons, fix);
    }

    private void report(Code code, Place place, String summary, List<String> reasons, @Nullable Fix fix) {
        rules.guide.report(new Mistake(code, place, summary, reasons, fix));
    }

    private String replaced(String wrong, String right) {
        List<String> better = new ArrayList<>(segments);
        better.set(better.lastIndexOf(wrong), right);
        return String.join(".", better);
    }

    /** The name that was probably meant, and the path with it. */
    private final class Meant {

        private final String wrong;
        private final NearMiss near;

        Meant(RowType row, String wrong) {
            this.wrong = wrong;
            this.near = rules.suggestions.near(row);
        }

        String question() {
            return near.question(wrong);
        }

        @Nullable Fix fix() {
            return near.to(wrong)
                    .map(right -> replaced(wrong, right))
                    .map(asker::withPath)
                    .orElse(null);
        }
    }

    private static String list(Iterable<String> names) {
        return "`" + String.join("`, `", names) + "`";
    }
}
