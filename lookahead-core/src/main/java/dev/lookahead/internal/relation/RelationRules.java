package dev.lookahead.internal.relation;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.Limit;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.RelationPath;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.hql.FragmentRules;
import dev.lookahead.internal.hql.Fragments.Role;
import dev.lookahead.internal.hql.Subject;
import dev.lookahead.internal.message.Contents;
import dev.lookahead.internal.message.Declarations;
import dev.lookahead.internal.relation.AssociationRules.Walked;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.ModelDescription;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.internal.schema.SchemaAnswer;
import dev.lookahead.model.Prefetch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/** What {@code @Prefetch} and {@code @Join} mean: the associations that they follow, and where to. */
public final class RelationRules {

    private final Schema schema;
    private final Entities entities;
    private final AssociationRules associations;
    private final CrossingRules crossing;
    private final MatchRules matches;
    private final ReferenceFields references;
    private final FieldContainers containers;
    private final MapKeys mapKeys;
    private final Recursion recursion;
    private final OrderRules orders;
    private final Subjects subjects;
    private final FragmentRules fragments;
    private final FieldMistakes mistakes;

    RelationRules(
            Schema schema,
            Entities entities,
            AssociationRules associations,
            CrossingRules crossing,
            MatchRules matches,
            ReferenceFields references,
            FieldContainers containers,
            MapKeys mapKeys,
            Recursion recursion,
            OrderRules orders,
            Subjects subjects,
            FragmentRules fragments,
            FieldMistakes mistakes) {
        this.schema = schema;
        this.entities = entities;
        this.associations = associations;
        this.crossing = crossing;
        this.matches = matches;
        this.references = references;
        this.containers = containers;
        this.mapKeys = mapKeys;
        this.recursion = recursion;
        this.orders = orders;
        this.subjects = subjects;
        this.fragments = fragments;
        this.mistakes = mistakes;
    }

    public Resolution prefetch(RowType row, Field.Prefetch field) {
        Optional<JavaType> contained = containers.instead(field);
        if (contained.isPresent()) {
            return prefetch(row, field.withType(contained.get()));
        }
        boolean equal =
                !field.match().local().isEmpty() || !field.match().remote().isEmpty();
        if (!equal && crossing.refusesAssociations(row, field)) {
            return new Resolution.Broken();
        }
        Optional<Attribute.Reference> reference = references.followed(entities.of(row), field);
        if (reference.isPresent()) {
            return references.field(row, field, reference.get());
        }
        Optional<Route> route = field.match().isNone() ? along(row, field) : matched(row, field);
        return route.filter(found -> fits(field, found))
                .map(found -> relation(row, field, found))
                .filter(relation -> keysFit(field, relation))
                .<Resolution>map(relation -> new Resolution.Link(List.of(relation), true))
                .orElseGet(Resolution.Broken::new);
    }

    /** Only where the association is a map can a field be one; a view can be where it says by what. */
    private boolean keysFit(Field.Prefetch field, Relation relation) {
        Shape shape = Shape.of(field.type());
        Attribute.MapKey mapped = mapKeys.mapKey(relation);
        if (mapKeys.fits(mapped, shape)) {
            return true;
        }
        JavaType list = new JavaType(List.class.getName(), List.of(shape.element()));
        JavaType right = mapped == null
                ? list
                : new JavaType(
                        field.type().name(),
                        List.of(mapped.type().boxed(), field.type().arguments().get(1)));
        mistakes.report(
                Code.WRONG_TYPE,
                field,
                "`" + field.label() + "` is declared as `" + field.type() + "`, and its rows "
                        + (mapped == null ? "have no keys" : "are keyed by `" + mapped.type() + "`"),
                mapped == null ? List.of("A view may show them as a map, with `@KeyedBy`.") : List.of(),
                FieldMistakes.change(field.withType(right)));
        return false;
    }

    /** Where a field leads, and whether an owner may have several rows there. */
    private record Route(RelationPath path, RowType target, boolean many) {}

    private Optional<Route> along(RowType row, Field.Prefetch field) {
        return walk(row, field)
                .flatMap(path -> target(row, field, path)
                        .map(target -> new Route(new RelationPath.Along(path.attributes()), target, path.many())));
    }

    private Optional<Route> matched(RowType row, Field.Prefetch field) {
        return matches.target(row, field)
                .flatMap(target -> matches.path(row, target, field).map(path -> new Route(path, target, true)));
    }

    private Relation relation(RowType row, Field.Prefetch field, Route route) {
        EntityDescription entity = entities.of(route.target());
        recursion.conditions(route.target()); // Those of another database are looked into here alone.
        Optional<Fragment> byDefault = orders.of(route.target());
        if (field.limited() && field.orderBy().isEmpty() && byDefault.isEmpty() && !ordered(row, route.path())) {
            unordered(field, entity);
        }
        boolean many = route.many() && Shape.of(field.type()).container().holdsMany();
        return new Relation(
                row,
                field.label(),
                route.path(),
                route.target(),
                Relation.Reach.STATEMENT,
                many,
                conditions(subjects.of(route.target()), field),
                order(subjects.of(route.target()), field).orElse(null),
                new Limit(field.limit(), field.limitParameter().isEmpty() ? null : field.limitParameter()),
                field.depth());
    }

    /** Whether the mapping says an order. */
    private boolean ordered(RowType row, RelationPath path) {
        return path instanceof RelationPath.Along along
                && entities.associations(entities.of(row), along.path()).stream()
                        .anyMatch(each ->
                                each instanceof Attribute.ToMany many && (many.indexed() || many.orderBy() != null));
    }

    private void unordered(Field.Prefetch field, EntityDescription entity) {
        boolean named = entity.attribute(entity.id().name()).value().isPresent();
        mistakes.report(
                Code.UNORDERED_LIMIT,
                FieldMistakes.place(field).at(Prefetch.class, "limit"),
                "`" + field.label() + "` takes some of its rows, and does not say which",
                List.of("Without an `orderBy` those with the lowest ids are taken."),
                named ? FieldMistakes.change(field.withOrderBy(entity.id().name())) : null);
    }

    public Resolution join(RowType row, Field.Join field) {
        Optional<JavaType> contained = containers.instead(field);
        if (contained.isPresent()) {
            return join(row, field.withType(contained.get()));
        }
        if (crossing.refusesAssociations(row, field)) {
            return new Resolution.Broken();
        }
        Optional<Attribute.Reference> reference = references.followed(entities.of(row), field);
        if (reference.isPresent()) {
            return references.joined(field, reference.get());
        }
        Optional<Walked> way = walk(row, field);
        if (way.isPresent() && way.get().many()) {
            Field.Prefetch better = joinToMany(field);
            // Where the type changes too, what shows it can only be judged by the other one.
            return better.type().equals(field.type()) ? prefetch(row, better) : new Resolution.Broken();
        }
        Optional<RowType> target = way.flatMap(found -> target(row, field, found));
        if (target.isEmpty() || !roomForOne(field)) {
            return new Resolution.Broken();
        }
        List<Fragment> conditions = conditions(subjects.of(target.get()), field);
        return chain(row, field, way.get(), target.get(), conditions);
    }

    private Optional<Walked> walk(RowType row, Field.Related field) {
        return associations.walk(entities.of(row), field);
    }

    private static Resolution.Link chain(
            RowType row, Field.Join field, Walked way, RowType target, List<Fragment> conditions) {
        List<Relation> chain = new ArrayList<>();
        RowType owner = row;
        int last = way.attributes().size() - 1;
        for (int i = 0; i <= last; i++) {
            RowType next = i == last ? target : row.beside(way.entities().get(i));
            chain.add(new Relation(
                    owner,
                    field.label(),
                    new RelationPath.Along(List.of(way.attributes().get(i))),
                    next,
                    Relation.Reach.JOIN,
                    false,
                    i == last ? conditions : List.of(),
                    null,
                    Limit.NONE,
                    0));
            owner = next;
        }
        return new Resolution.Link(chain, true);
    }

    /**
     * The kind of row that a field gives: a virtual model of where its path ends, or the entity. A field that gives
     * another kind is wrong, and its rows are those of the entity, so that what shows them is looked into, too.
     */
    private Optional<RowType> target(RowType row, Field.Related field, Walked way) {
        String given = Shape.of(field.type()).element().name();
        SchemaAnswer<ModelDescription> answer = schema.virtualModel(given);
        Optional<ModelDescription> model = answer.value();
        if (answer.isUnknown()) {
            return Optional.empty();
        }
        if (model.isEmpty() && given.equals(way.end())) {
            return Optional.of(row.beside(given));
        }
        EntityDescription end = entities.beside(entities.of(row), way.end());
        if (model.isPresent()
                && (model.get().entity().equals(end.name())
                        || end.parents().contains(model.get().entity()))) {
            return Optional.of(RowType.of(end, given));
        }
        boolean raw = Contents.of(schema, field.type()).isRaw();
        Shape shape = new Shape(raw ? Container.LIST : Shape.of(field.type()).container(), JavaType.of(end.name()));
        mistakes.report(
                Code.WRONG_TYPE,
                field,
                "`" + field.label() + "` leads to `" + end.simpleName() + "`, and gives `" + field.type() + "`",
                List.of(
                        model.isPresent()
                                ? "`" + model.get().simpleName() + "` is a virtual model of `"
                                        + JavaType.simple(model.get().entity()) + "`."
                                : "Related rows are given as a virtual model of `" + end.simpleName()
                                        + "`, or as the entity where it needs none."),
                FieldMistakes.change(field.withType(JavaType.of(Declarations.wrapped(shape, end.simpleName())))));
        return Optional.of(RowType.of(end, null));
    }

    private boolean fits(Field.Prefetch field, Route route) {
        boolean holdsMany = Shape.of(field.type()).container().holdsMany();
        boolean sayWhich = route.many() && !holdsMany && route.path() instanceof RelationPath.Along;
        limit(field, route.many(), holdsMany, sayWhich);
        if (field.depth() < 0) {
            mistakes.report(
                    Code.BAD_LIMIT,
                    field,
                    "`" + field.label() + "` has a depth of " + field.depth(),
                    List.of("A depth is at least 1; without one an edge may not lead back to where it came from,"
                            + " unless it is that of a tree."),
                    FieldMistakes.change(field.withDepth(1)));
        }
        return route.many() || roomForOne(field);
    }

    /** What is wrong with a limit hides no other mistake. */
    private void limit(Field.Prefetch field, boolean many, boolean holdsMany, boolean sayWhich) {
        boolean byParameter = !field.limitParameter().isEmpty();
        if (byParameter && !isParameter(field.limitParameter())) {
            badParameter(field);
        } else if (byParameter && field.limit() != 0) {
            mistakes.report(
                    Code.AMBIGUOUS,
                    FieldMistakes.place(field).at(Prefetch.class, "limit"),
                    "`" + field.label() + "` says twice how many rows there are",
                    List.of("It has a limit of " + field.limit() + " and one that `:" + field.limitParameter()
                            + "` says; one of them has to go."),
                    FieldMistakes.change(field.withLimit(field.limit())));
        } else if (field.limit() < 0) {
            badLimit(
                    Code.BAD_LIMIT,
                    field,
                    "has a limit of " + field.limit(),
                    List.of("A limit is at least 1; 0 is none."),
                    sayWhich ? 1 : 0);
        } else if (!many && field.limited()) {
            badLimit(Code.LIMIT_TO_ONE, field, "has a limit, and its path leads to one row anyway", List.of(), 0);
        } else if ((sayWhich && field.limit() != 1) || (!holdsMany && (field.limit() > 1 || byParameter))) {
            badLimit(
                    Code.SINGLE_OF_MANY,
                    field,
                    "gives one row of several, and does not say which",
                    List.of("It takes `limit = 1`, and an `orderBy` unless the first by id is meant."),
                    1);
        }
    }

    private static boolean isParameter(String name) {
        return SourceVersion.isIdentifier(name) && !name.endsWith("_");
    }

    private void badParameter(Field.Prefetch field) {
        String name = field.limitParameter();
        String meant = name.replaceAll("[^\\w]|_+$", "");
        mistakes.report(
                Code.BAD_LIMIT,
                FieldMistakes.place(field).at(Prefetch.class, "limitParameter"),
                "`" + field.label() + "` takes its limit from `" + name + "`, which is no name of a parameter",
                List.of("It is the name alone, as in `.with(\"count\", 3)`; names that end in `_` are reserved."),
                name.equals(":" + meant) && isParameter(meant)
                        ? FieldMistakes.change(field.withLimitParameter(meant))
                        : null);
    }

    private void badLimit(Code code, Field.Prefetch field, String what, List<String> reasons, int better) {
        String said = field.limitParameter().isEmpty() ? "limit" : "limitParameter";
        mistakes.report(
                code,
                FieldMistakes.place(field).at(Prefetch.class, said),
                "`" + field.label() + "` " + what,
                reasons,
                FieldMistakes.change(field.withLimit(better)));
    }

    private boolean roomForOne(Field.Related field) {
        Shape shape = Shape.of(field.type());
        if (!shape.container().holdsMany()) {
            return true;
        }
        mistakes.report(
                Code.WRONG_TYPE,
                field,
                "`" + field.label() + "` is a collection, and its path leads to one row",
                List.of(),
                FieldMistakes.change(field.withType(shape.element())));
        return false;
    }

    /** Reports it, and gives what it should have been. */
    private Field.Prefetch joinToMany(Field.Join field) {
        Shape shape = Shape.of(field.type());
        JavaType type = shape.container().holdsMany()
                ? field.type()
                : new JavaType(List.class.getName(), List.of(shape.element()));
        Field.Prefetch better = field.asPrefetch().withType(type);
        mistakes.report(
                Code.JOIN_TO_MANY,
                field,
                "`" + field.label() + "` joins a to-many association, which would multiply the owner's rows",
                List.of("Related rows of a to-many association come by a statement of their own."),
                FieldMistakes.change(better));
        return better;
    }

    /** None where it is wrong, which hides no other mistake. */
    private List<Fragment> conditions(Subject subject, Field.Related field) {
        if (field.where().isEmpty()) {
            return List.of();
        }
        FragmentRules.Site site = new FragmentRules.Site(
                FieldMistakes.place(field).at(field.annotation(), "where"),
                "the condition",
                field.label(),
                text -> Declarations.related(field.withWhere(text)),
                true);
        return fragments.read(subject, Role.CONDITION, field.where(), site).stream()
                .map(FragmentRules.Read::fragment)
                .toList();
    }

    private Optional<Fragment> order(Subject subject, Field.Prefetch field) {
        if (field.orderBy().isEmpty()) {
            return Optional.empty();
        }
        FragmentRules.Site site = new FragmentRules.Site(
                FieldMistakes.place(field).at(Prefetch.class, "orderBy"),
                "the order",
                field.label(),
                text -> Declarations.related(field.withOrderBy(text)),
                true);
        return fragments.read(subject, Role.ORDER, field.orderBy(), site).map(FragmentRules.Read::fragment);
    }
}
