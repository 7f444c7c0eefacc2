package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Column;
import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Limit;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.RelationPath;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.message.UseSite;
import dev.lookahead.internal.relation.Recursion;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
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

    private final Schema schema;
    private final Entities entities;
    private final RowBindings bindings;
    private final SealedMembers sealedMembers;
    private final Recursion recursion;
    private final Guide guide;

    ReferenceRules(
            Schema schema,
            Entities entities,
            RowBindings bindings,
            SealedMembers sealedMembers,
            Recursion recursion,
            Guide guide) {
        this.schema = schema;
        this.entities = entities;
        this.bindings = bindings;
        this.sealedMembers = sealedMembers;
        this.recursion = recursion;
        this.guide = guide;
    }

    /**
     * What shows the rows, or nothing where a mistake was reported.
     *
     * @param way all relations that lead to the row with the reference
     */
    Optional<ValueSource> source(Resolution.Reference reference, List<Relation> way, UseSite useSite) {
        Attribute.Reference attribute = reference.attribute();
        if (!attribute.many()) {
            return cases(reference, reference.row(), way, useSite).map(ValueSource.class::cast);
        }
        Relation relation = references(reference);
        List<Relation> longer = new ArrayList<>(way);
        longer.add(relation);
        JavaType element = useSite.shape().element();
        return cases(reference, relation.target(), longer, useSite)
                .map(cases ->
                        new Slot(useSite.name(), element, new Shape(Container.SINGLE, element), cases, useSite.label()))
                .map(slot -> new ValueSource.Related(relation, new ResultShape.Single(slot)));
    }

    /** A field that gives the rows as the entities that they are, one statement for each; nothing where their ids are no such keys. */
    public Optional<Slot> entities(Resolution.Reference reference, Field field) {
        Attribute.Reference attribute = reference.attribute();
        Shape shape = Shape.of(field.type());
        Slot one = new Slot(
                field.name(),
                shape.element(),
                new Shape(Container.SINGLE, shape.element()),
                new Column.Managed(),
                field.label());
        Map<EntityDescription, Set<String>> types = new LinkedHashMap<>();
        attribute
                .targets()
                .forEach((type, entity) -> types.computeIfAbsent(
                                entities.beside(entities.of(reference.row()), entity), each -> new TreeSet<>())
                        .add(type));
        if (!types.keySet().stream().allMatch(entity -> sameKeys(attribute, entity))) {
            return Optional.empty();
        }
        RowType owner = attribute.many() ? references(reference).target() : reference.row();
        List<ValueSource.Related> cases = new ArrayList<>();
        types.forEach((entity, its) -> cases.add(new ValueSource.Related(
                referred(reference, owner, RowType.of(entity, null), its), new ResultShape.Single(one))));
        Slot whole = new Slot(field.name(), field.type(), shape, new ValueSource.OneOf(cases), field.label());
        return Optional.of(
                attribute.many()
                        ? whole.from(new ValueSource.Related(
                                references(reference), new ResultShape.Single(one.from(new ValueSource.OneOf(cases)))))
                        : whole);
    }

    /** The way to the references of a collection. */
    private static Relation references(Resolution.Reference reference) {
        return new Relation(
                reference.row(),
                reference.label(),
                new RelationPath.References(
                        reference.path(), reference.attribute().indexed()),
                reference.row().elementsOf(reference.path()),
                Relation.Reach.STATEMENT,
                true,
                List.of(),
                null,
                Limit.NONE,
                0);
    }

    /** The way from a reference to the rows of some types. */
    private static Relation referred(Resolution.Reference reference, RowType owner, RowType target, Set<String> types) {
        return new Relation(
                owner,
                reference.label(),
                new RelationPath.Referred(reference.path(), types),
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

    private Optional<ValueSource.OneOf> cases(
            Resolution.Reference reference, RowType owner, List<Relation> way, UseSite useSite) {
        Optional<List<Shown>> shown = members(reference, useSite).flatMap(all -> shown(reference, all, useSite));
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        List<ValueSource.Related> cases = new ArrayList<>();
        for (Shown each : shown.get()) {
            Relation relation = referred(reference, owner, each.row(), each.types());
            List<Relation> longer = new ArrayList<>(way);
            longer.add(relation);
            recursion
                    .view(each.view(), each.row(), longer, useSite)
                    .map(result -> new ValueSource.Related(relation.to(result.row()), result))
                    .ifPresent(cases::add);
        }
        return cases.size() == shown.get().size() ? Optional.of(new ValueSource.OneOf(cases)) : Optional.empty();
    }

    private Optional<List<SealedMembers.Member>> members(Resolution.Reference reference, UseSite useSite) {
        String view = useSite.shape().element().name();
        Optional<SealedDescription> several = schema.sealedView(view).value();
        if (several.isPresent()) {
            return sealedMembers.of(several.get(), reference.row().unit());
        }
        if (schema.boundTo(view).isPresent()) {
            return bindings.boundTo(view, reference.row().unit())
                    .map(row -> List.of(new SealedMembers.Member(view, row)));
        }
        noView(reference, useSite);
        return Optional.empty();
    }

    /** Each entity by its view; one whose rows several views show is read once, as the sealed view itself. */
    private Optional<List<Shown>> shown(
            Resolution.Reference reference, List<SealedMembers.Member> members, UseSite useSite) {
        Map<SealedMembers.Member, Set<String>> byMember = new LinkedHashMap<>();
        List<Shown> shown = new ArrayList<>();
        boolean good = true;
        for (Map.Entry<String, String> target : reference.attribute().targets().entrySet()) {
            EntityDescription entity = entities.beside(entities.of(reference.row()), target.getValue());
            Set<SealedMembers.Member> nearest = new LinkedHashSet<>();
            for (EntityDescription kind : sealedMembers.kinds(entity).orElse(List.of())) {
                Optional<SealedMembers.Member> member = sealedMembers.nearest(members, kind);
                member.ifPresent(nearest::add);
                if (member.isEmpty()) {
                    uncovered(reference, kind, useSite);
                    good = false;
                }
            }
            good &= sameKeys(reference, entity, useSite);
            if (nearest.size() == 1) {
                byMember.computeIfAbsent(nearest.iterator().next(), each -> new TreeSet<>())
                        .add(target.getKey());
            } else {
                RowType row = RowType.of(entity, null);
                shown.add(new Shown(useSite.shape().element().name(), row, Set.of(target.getKey())));
            }
        }
        byMember.forEach((member, types) -> shown.add(new Shown(member.view(), member.row(), types)));
        return good ? Optional.of(shown) : Optional.empty();
    }

    private boolean sameKeys(Resolution.Reference reference, EntityDescription entity, UseSite useSite) {
        if (sameKeys(reference.attribute(), entity)) {
            return true;
        }
        JavaType key = reference.attribute().key().boxed();
        JavaType id = entity.id().type().boxed();
        report(
                Code.NOT_COMPARABLE,
                useSite,
                "`" + reference.label() + "` refers to rows by a `" + key + "`, and the id of `" + entity.simpleName()
                        + "` is a `" + id + "`",
                List.of(),
                null);
        return false;
    }

    private static boolean sameKeys(Attribute.Reference attribute, EntityDescription entity) {
        return attribute.key().boxed().equals(entity.id().type().boxed());
    }

    private void uncovered(Resolution.Reference reference, EntityDescription kind, UseSite useSite) {
        String view = useSite.shape().element().name();
        Optional<SealedDescription> several = schema.sealedView(view).value();
        report(
                Code.UNCOVERED,
                useSite,
                "`" + JavaType.simple(view) + "`, which is the type of " + useSite.subject() + ", has no record for `"
                        + kind.simpleName() + "`",
                List.of(
                        "`" + reference.label() + "` may refer to one of `" + kind.simpleName()
                                + "`. It is shown by the record of its entity, or of the nearest one above.",
                        "The new one stands in a `permits` clause too, if there is any."),
                several.map(each -> SealedMistakes.record(each, kind)).orElse(null));
    }

    private void noView(Resolution.Reference reference, UseSite useSite) {
        Attribute.Reference attribute = reference.attribute();
        String name = attribute.name();
        String view = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "View";
        String records = new TreeSet<>(attribute.targets().values())
                .stream()
                        .map(each -> entities.beside(entities.of(reference.row()), each))
                        .map(entity -> SealedMistakes.record(view, entity))
                        .collect(Collectors.joining(" "));
        JavaType one = JavaType.of(view);
        Fix declared = Fix.declare("sealed interface " + view + " { " + records + " }");
        Fix rewritten = useSite.withType(attribute.many() ? new JavaType(List.class.getName(), List.of(one)) : one);
        report(
                Code.WRONG_VIEW,
                useSite,
                useSite.subject() + " shows rows of several entities as `"
                        + useSite.shape().element() + "`, which is not a view",
                List.of("A sealed interface shows them, with a record for each entity."),
                rewritten == null ? declared : declared.and(rewritten));
    }

    private void report(Code code, UseSite useSite, String summary, List<String> reasons, @Nullable Fix fix) {
        guide.report(new Mistake(code, useSite.place(), summary, reasons, fix));
    }
}
