package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.TypeRules;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.message.Contents;
import dev.lookahead.internal.message.Imports;
import dev.lookahead.internal.message.RelationLines;
import dev.lookahead.internal.message.UseSite;
import dev.lookahead.internal.relation.MapKeys;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.model.KeyedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a path, and what to write instead. */
final class PathMistakes {

    /** What is asked for all that is said. */
    record Collaborators(
            Schema schema, Entities entities, TypeRules types, MapKeys mapKeys, ShownRules shown, Guide guide) {}

    private final Collaborators with;
    private final List<String> segments;
    private final String path;
    private final UseSite useSite;

    PathMistakes(Collaborators with, List<String> segments, String path, UseSite useSite) {
        this.with = with;
        this.segments = segments;
        this.path = path;
        this.useSite = useSite;
    }

    void noRoom(String label, boolean many) {
        JavaType element = useSite.shape().element();
        JavaType right = many ? new JavaType(List.class.getName(), List.of(element)) : element;
        report(
                many ? Code.SINGLE_OF_MANY : Code.WRONG_TYPE,
                useSite.subject() + " " + (many ? "has room for one row" : "is a collection") + ", and `" + label
                        + "` gives " + (many ? "several" : "one"),
                imports(right),
                useSite.withType(right));
    }

    /**
     * An association that no field declares.
     *
     * @param path what leads to it from the row, through embeddables
     */
    void undeclared(RowType row, String path) {
        EntityDescription entity = with.entities().of(row);
        Attribute.Association association =
                (Attribute.Association) with.entities().attribute(entity, path).orElseThrow();
        String name = association.name();
        RelationLines lines = new RelationLines(with.schema());
        RelationLines.Line line = segments.size() == 1
                ? lines.of(association, name, useSite.type())
                : lines.steppedOver(association, path);
        List<String> reasons = new ArrayList<>();
        reasons.add("`" + entity.simpleName() + "." + path
                + "` is an association. A virtual model must declare how its rows are read.");
        String model = Objects.requireNonNull(row.model());
        reasons.addAll(new Imports(with.schema()).sentence(model, line.type()));
        report(
                Code.UNDECLARED,
                used(name) + ", must be declared in `" + row.label() + "`",
                reasons,
                withRoom(association, Fix.add(row.label(), line.text())));
    }

    /** The declaration, and the component as a collection or as one, whichever the association gives. */
    private Fix withRoom(Attribute.Association association, Fix fix) {
        boolean many = association.many();
        Contents contents = Contents.of(with.schema(), useSite.type());
        JavaType element = contents.element();
        boolean right = many == useSite.shape().container().holdsMany()
                && element.equals(useSite.shape().element());
        if (segments.size() > 1 || right) {
            return fix;
        }
        Fix room = useSite.withType(many ? contents.several(element) : contents.one(element));
        return room == null ? fix : fix.and(room);
    }

    void undeclared(Resolution.Reference reference) {
        String model = reference.row().label();
        String name = reference.attribute().name();
        report(
                Code.UNDECLARED,
                used(name) + ", must be declared in `" + model + "`",
                List.of("`" + with.entities().of(reference.row()).simpleName() + "." + reference.path()
                        + "` refers to rows. A virtual model must declare how they are read."),
                Fix.add(model, "@Prefetch " + reference.attribute().whole() + " " + name + "();"));
    }

    void noKeys(Resolution.Reference reference) {
        JavaType element = useSite.shape().element();
        report(
                Code.REFERENCE,
                useSite.subject() + " is a map, and `" + reference.label() + "` gives rows without keys",
                List.of("Rows of several entities have no attribute in common."),
                useSite.withType(new JavaType(List.class.getName(), List.of(element))));
    }

    void noWayThrough(Resolution.Reference reference, String next) {
        report(
                Code.REFERENCE,
                "`" + next + "`, in " + way() + ", cannot be followed",
                List.of("`" + reference.label()
                        + "` refers to rows of several entities, which the records of a sealed interface show."),
                null);
    }

    void unsupported(RowType row, Attribute.Unsupported attribute) {
        report(
                Code.UNSUPPORTED_MAPPING,
                used(attribute.name()) + ", cannot be shown",
                List.of("`" + with.entities().of(row).simpleName() + "." + attribute.name() + "`: " + attribute.why()
                        + "."),
                null);
    }

    void noWayOn(RowType row, int index) {
        report(
                Code.NOT_AN_ASSOCIATION,
                "`" + segments.get(index + 1) + "`, in " + way() + ", cannot be followed",
                List.of("`" + segments.get(index) + "` of `" + row.label() + "` is a value, not an" + " association."),
                useSite.withPath(String.join(".", segments.subList(0, index + 1))));
    }

    void wrongType(JavaType given) {
        wrongType(
                given,
                Shape.of(given).container() == Container.SINGLE ? with.types().instead(given, useSite.type()) : given);
    }

    /** Where several values come, each by itself. */
    void wrongCollection(JavaType given) {
        wrongType(given, containing(given));
    }

    private void wrongType(JavaType given, JavaType right) {
        report(
                Code.WRONG_TYPE,
                useSite.subject() + " is declared as `" + useSite.type() + "`, but `" + path + "` gives `" + given
                        + "`",
                imports(right),
                useSite.withType(right));
    }

    /** What has to be imported for another type of the asker. */
    private List<String> imports(JavaType type) {
        return new Imports(with.schema()).sentence(useSite.place().type(), type);
    }

    /** The elements as they are shown, in a container that is right for them. */
    private JavaType containing(JavaType given) {
        Contents contents = Contents.of(with.schema(), useSite.type());
        Shape shape = Shape.of(given);
        boolean shown = contents.isContained()
                && !shape.keyed()
                && (with.schema().record(contents.element()).value().isPresent()
                        || with.types().fits(shape.element(), contents.element()));
        return shown ? contents.several(contents.element()) : given;
    }

    void notSorted() {
        report(
                Code.WRONG_TYPE,
                useSite.subject() + " is sorted, and `" + useSite.shape().element() + "` is not `Comparable`",
                List.of(),
                null);
    }

    /** A row that elements of a collection refer to. */
    void behindElements(Slot wrong, ValueSource.Collected collection) {
        report(
                Code.UNSUPPORTED_MAPPING,
                "`" + wrong.label() + "` shows more of a row than its id, and the elements of `"
                        + collection.row().label() + "` refer to it, which are no rows themselves",
                List.of("What elements of a collection refer to is shown by its id."),
                null);
    }

    void keyOfNoMap() {
        String why = useSite.shape().keyed()
                ? "comes as a map that has keys of its own"
                : "is a `" + useSite.type() + "`, which has no keys";
        report(
                Code.BAD_KEY,
                useSite.place().at(KeyedBy.class, "value"),
                useSite.subject() + " " + why,
                List.of("`@KeyedBy` says what a map of related rows or of embeddables is keyed by."),
                useSite.withKey(null));
    }

    /** Rows are wanted as something that shows none, be it for what stands around that. */
    void noView(Resolution.Link link, boolean many, JavaType wanted) {
        Contents contents = Contents.of(with.schema(), useSite.type());
        RowMistakes rows = new RowMistakes(with, useSite, link, many, contents);
        boolean shown = rows.isShown() && contents.isContained();
        RowType owner = link.chain().get(0).owner();
        if (shown && owner.model() != null && !link.declared()) {
            undeclared(owner, link.chain().get(0).association().orElseThrow());
        } else if (shown || contents.isRaw()) {
            rows.wrongContainer();
        } else {
            rows.noView(wanted);
        }
    }

    private String used(String name) {
        return UnknownNames.used(name, useSite);
    }

    private String way() {
        return "`" + path + "` of " + useSite.subject();
    }

    private void report(Code code, String summary, List<String> reasons, @Nullable Fix fix) {
        boolean path = code == Code.UNKNOWN_NAME || code == Code.NOT_AN_ASSOCIATION;
        report(code, path ? useSite.named() : useSite.place(), summary, reasons, fix);
    }

    private void report(Code code, Place place, String summary, List<String> reasons, @Nullable Fix fix) {
        with.guide().report(new Mistake(code, place, summary, reasons, fix));
    }
}
