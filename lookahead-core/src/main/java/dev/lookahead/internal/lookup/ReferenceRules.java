package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.Form;
import dev.lookahead.internal.form.Limit;
import dev.lookahead.internal.form.Meaning;
import dev.lookahead.internal.form.Part;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.Source;
import dev.lookahead.internal.form.Way;
import dev.lookahead.internal.message.Asker;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.SealedDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a reference to rows of several entities is shown as: by that one of several views which is of the row's entity. */
public final class ReferenceRules {

    private final Rules rules;

    ReferenceRules(Rules rules) {
        this.rules = rules;
    }

    /** The attribute that a field follows, if it is such a reference. */
    Optional<Attribute.Reference> followed(EntityDescription entity, Field.Related field) {
        return rules.entities
                .attribute(entity, field.path())
                .filter(Attribute.Reference.class::isInstance)
                .map(Attribute.Reference.class::cast);
    }

    /** What a field means that follows such a reference. */
    Meaning field(RowType row, Field.Prefetch field, Attribute.Reference attribute) {
        Field.Prefetch better =
                field.withType(attribute.whole()).withWhere("").withOrderBy("").withLimit(0);
        if (!field.where().isEmpty() || !field.orderBy().isEmpty() || field.limited()) {
            rules.fields.report(
                    Code.REFERENCE,
                    field,
                    "`" + field.label() + "` says more than can hold for rows of several entities",
                    List.of("Conditions stand in the virtual models of the views that show them."),
                    FieldRules.change(better));
            return new Meaning.Broken();
        }
        Shape shape = Shape.of(field.type());
        if (shape.container().holdsMany() != attribute.many()
                || !rules.schema.assignable(attribute.type(), shape.element())) {
            rules.fields.report(
                    Code.WRONG_TYPE,
                    field,
                    "`" + field.label() + "` refers to rows of several entities, and gives `" + field.type() + "`",
                    List.of("Its type is that of the attribute."),
                    FieldRules.change(better));
            return new Meaning.Broken();
        }
        return new Meaning.Reference(row, field.path(), attribute, field.label(), true, field.depth());
    }

    /** A join of such a reference, which would take one for each entity. */
    Meaning joined(Field.Join field, Attribute.Reference attribute) {
        rules.fields.report(
                Code.REFERENCE,
                field,
                "`" + field.label() + "` joins rows of several entities",
                List.of("Those of each entity come by a statement of their own."),
                FieldRules.change(field.asPrefetch().withWhere("").withType(attribute.whole())));
        return new Meaning.Broken();
    }

    /**
     * What shows the rows, or nothing where a mistake was reported.
     *
     * @param way all relations that lead to the row with the reference
     */
    Optional<Source> source(Meaning.Reference reference, List<Relation> way, Asker asker) {
        Attribute.Reference attribute = reference.attribute();
        if (!attribute.many()) {
            return cases(reference, reference.row(), way, asker).map(Source.class::cast);
        }
        Relation relation = references(reference);
        List<Relation> longer = new ArrayList<>(way);
        longer.add(relation);
        JavaType element = asker.shape().element();
        return cases(reference, relation.target(), longer, asker)
                .map(cases ->
                        new Part(asker.name(), element, new Shape(Container.SINGLE, element), cases, asker.label()))
                .map(part -> new Source.Related(relation, new Form.Single(part)));
    }

    /** A field that gives the rows as the entities that they are, one statement for each; nothing where their ids are no such keys. */
    public Optional<Part> entities(Meaning.Reference reference, Field field) {
        Attribute.Reference attribute = reference.attribute();
        Shape shape = Shape.of(field.type());
        Part one = new Part(
                field.name(),
                shape.element(),
                new Shape(Container.SINGLE, shape.element()),
                new Source.Managed(),
                field.label());
        Map<EntityDescription, Set<String>> types = new LinkedHashMap<>();
        attribute
                .targets()
                .forEach((type, entity) -> types.computeIfAbsent(
                                rules.entities.beside(rules.entities.of(reference.row()), entity),
                                each -> new TreeSet<>())
                        .add(type));
        if (!types.keySet().stream().allMatch(entity -> sameKeys(attribute, entity))) {
            return Optional.empty();
        }
        RowType owner = attribute.many() ? references(reference).target() : reference.row();
        List<Source.Related> cases = new ArrayList<>();
        types.forEach((entity, its) -> cases.add(
                new Source.Related(referred(reference, owner, RowType.of(entity, null), its), new Form.Single(one))));
        Part whole = new Part(field.name(), field.type(), shape, new Source.OneOf(cases), field.label());
        return Optional.of(
                attribute.many()
                        ? whole.from(new Source.Related(
                                references(reference), new Form.Single(one.from(new Source.OneOf(cases)))))
                        : whole);
    }

    /** The way to the references of a collection. */
    private static Relation references(Meaning.Reference reference) {
        return new Relation(
                reference.row(),
                reference.label(),
                new Way.References(reference.path(), reference.attribute().indexed()),
                reference.row().elementsOf(reference.path()),
                Relation.Reach.STATEMENT,
                true,
                List.of(),
                null,
                Limit.NONE,
                0);
    }

    /** The way from a reference to the rows of some types. */
    private static Relation referred(Meaning.Reference reference, RowType owner, RowType target, Set<String> types) {
        return new Relation(
                owner,
                reference.label(),
                new Way.Referred(reference.path(), types),
                target,
                Relation.Reach.STATEMENT,
                false,
                List.of(),
                null,
                Limit.NONE,
                reference.depth());
    }

    /** Rows of some of the entities, and the view that shows them. */
    private record Shown(String view, RowType row, Set<String> types) {}

    private Optional<Source.OneOf> cases(Meaning.Reference reference, RowType owner, List<Relation> way, Asker asker) {
        Optional<List<Shown>> shown = members(reference, asker).flatMap(all -> shown(reference, all, asker));
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        List<Source.Related> cases = new ArrayList<>();
        for (Shown each : shown.get()) {
            Relation relation = referred(reference, owner, each.row(), each.types());
            List<Relation> longer = new ArrayList<>(way);
            longer.add(relation);
            rules.views
                    .of(each.view(), each.row(), longer, asker)
                    .map(form -> new Source.Related(relation.to(form.row()), form))
                    .ifPresent(cases::add);
        }
        return cases.size() == shown.get().size() ? Optional.of(new Source.OneOf(cases)) : Optional.empty();
    }

    private Optional<List<SealedRules.Member>> members(Meaning.Reference reference, Asker asker) {
        String view = asker.shape().element().name();
        Optional<SealedDescription> several = rules.schema.sealedView(view).value();
        if (several.isPresent()) {
            return rules.sealedViews.members(several.get(), reference.row().unit());
        }
        if (rules.schema.boundTo(view).isPresent()) {
            return rules.views
                    .boundTo(view, reference.row().unit())
                    .map(row -> List.of(new SealedRules.Member(view, row)));
        }
        noView(reference, asker);
        return Optional.empty();
    }

    /** Each entity by its view; one whose rows several views show is read once, as the sealed view itself. */
    private Optional<List<Shown>> shown(Meaning.Reference reference, List<SealedRules.Member> members, Asker asker) {
        Map<SealedRules.Member, Set<String>> byMember = new LinkedHashMap<>();
        List<Shown> shown = new ArrayList<>();
        boolean good = true;
        for (Map.Entry<String, String> target : reference.attribute().targets().entrySet()) {
            EntityDescription entity = rules.entities.beside(rules.entities.of(reference.row()), target.getValue());
            Set<SealedRules.Member> nearest = new LinkedHashSet<>();
            for (EntityDescription kind : rules.sealedViews.kinds(entity).orElse(List.of())) {
                Optional<SealedRules.Member> member = rules.sealedViews.nearest(members, kind);
                member.ifPresent(nearest::add);
                if (member.isEmpty()) {
                    uncovered(reference, kind, asker);
                    good = false;
                }
            }
            good &= sameKeys(reference, entity, asker);
            if (nearest.size() == 1) {
                byMember.computeIfAbsent(nearest.iterator().next(), each -> new TreeSet<>())
                        .add(target.getKey());
            } else {
                RowType row = RowType.of(entity, null);
                shown.add(new Shown(asker.shape().element().name(), row, Set.of(target.getKey())));
            }
        }
        byMember.forEach((member, types) -> shown.add(new Shown(member.view(), member.row(), types)));
        return good ? Optional.of(shown) : Optional.empty();
    }

    private boolean sameKeys(Meaning.Reference reference, EntityDescription entity, Asker asker) {
        if (sameKeys(reference.attribute(), entity)) {
            return true;
        }
        JavaType key = reference.attribute().key().boxed();
        JavaType id = entity.id().type().boxed();
        report(
                Code.NOT_COMPARABLE,
                asker,
                "`" + reference.label() + "` refers to rows by a `" + key + "`, and the id of `" + entity.simpleName()
                        + "` is a `" + id + "`",
                List.of(),
                null);
        return false;
    }

    private static boolean sameKeys(Attribute.Reference attribute, EntityDescription entity) {
        return attribute.key().boxed().equals(entity.id().type().boxed());
    }

    private void uncovered(Meaning.Reference reference, EntityDescription kind, Asker asker) {
        String view = asker.shape().element().name();
        Optional<SealedDescription> several = rules.schema.sealedView(view).value();
        report(
                Code.UNCOVERED,
                asker,
                "`" + JavaType.simple(view) + "`, which is the type of " + asker.subject() + ", has no record for `"
                        + kind.simpleName() + "`",
                List.of(
                        "`" + reference.label() + "` may refer to one of `" + kind.simpleName()
                                + "`. It is shown by the record of its entity, or of the nearest one above.",
                        "The new one stands in a `permits` clause too, if there is any."),
                several.map(each -> SealedRules.record(each, kind)).orElse(null));
    }

    private void noView(Meaning.Reference reference, Asker asker) {
        Attribute.Reference attribute = reference.attribute();
        String name = attribute.name();
        String view = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "View";
        String records = new TreeSet<>(attribute.targets().values())
                .stream()
                        .map(each -> rules.entities.beside(rules.entities.of(reference.row()), each))
                        .map(entity -> SealedRules.record(view, entity))
                        .collect(Collectors.joining(" "));
        JavaType one = JavaType.of(view);
        Fix declared = Fix.declare("sealed interface " + view + " { " + records + " }");
        Fix rewritten = asker.withType(attribute.many() ? new JavaType(List.class.getName(), List.of(one)) : one);
        report(
                Code.WRONG_VIEW,
                asker,
                asker.subject() + " shows rows of several entities as `"
                        + asker.shape().element() + "`, which is no view",
                List.of("A sealed interface shows them, with a record for each entity."),
                rewritten == null ? declared : declared.and(rewritten));
    }

    private void report(Code code, Asker asker, String summary, List<String> reasons, @Nullable Fix fix) {
        rules.guide.report(new Mistake(code, asker.place(), summary, reasons, fix));
    }
}
