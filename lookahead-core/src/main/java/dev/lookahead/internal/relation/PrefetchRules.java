package dev.lookahead.internal.relation;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.Limit;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.RelationPath;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.Outcome;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import java.util.List;
import java.util.Optional;

/** What {@code @Prefetch} means: how its rows are found, and what is said of them. */
final class PrefetchRules {

    private final Entities entities;
    private final AssociationRules associations;
    private final TargetRules targets;
    private final MatchRules matches;
    private final LimitRules limits;
    private final FieldContainers containers;
    private final MapKeys mapKeys;
    private final Recursion recursion;
    private final OrderRules orders;
    private final RelationFragments fragments;

    PrefetchRules(
            Entities entities,
            AssociationRules associations,
            TargetRules targets,
            MatchRules matches,
            LimitRules limits,
            FieldContainers containers,
            MapKeys mapKeys,
            Recursion recursion,
            OrderRules orders,
            RelationFragments fragments) {
        this.entities = entities;
        this.associations = associations;
        this.targets = targets;
        this.matches = matches;
        this.limits = limits;
        this.containers = containers;
        this.mapKeys = mapKeys;
        this.recursion = recursion;
        this.orders = orders;
        this.fragments = fragments;
    }

    Outcome<Resolution> resolution(RowType row, Field.Prefetch field) {
        Outcome<Route> route = field.match().isNone() ? along(row, field) : matched(row, field);
        return route.flatMap(found -> resolution(row, field, found));
    }

    private Outcome<Resolution> resolution(RowType row, Field.Prefetch field, Route route) {
        boolean holdsMany = Shape.of(field.type()).container().holdsMany();
        boolean sayWhich = route.many() && !holdsMany && route.path().isMapped();
        List<Mistake> wrong = limits.mistakes(field, route.many(), sayWhich);
        Optional<Mistake> noRoom = route.many() ? Optional.empty() : containers.tooManyForOne(field);
        return noRoom.map(Outcome::<Resolution>wrong)
                .orElseGet(() -> relation(row, field, route).flatMap(relation -> link(field, relation)))
                .after(wrong);
    }

    private Outcome<Resolution> link(Field.Prefetch field, Relation relation) {
        return otherKeys(field, relation)
                .map(Outcome::<Resolution>wrong)
                .orElseGet(() -> Outcome.of(new Resolution.Link(List.of(relation), true)));
    }

    /** Where a field leads, and whether an owner may have several rows there. */
    private record Route(RelationPath path, RowType target, boolean many) {}

    private Outcome<Route> along(RowType row, Field.Prefetch field) {
        return associations
                .walk(entities.of(row), field)
                .flatMap(path -> targets.target(row, field, path)
                        .map(target -> new Route(new RelationPath.Along(path.attributes()), target, path.many())));
    }

    private Outcome<Route> matched(RowType row, Field.Prefetch field) {
        return matches.target(row, field)
                .flatMap(target -> matches.path(row, target, field).map(path -> new Route(path, target, true)));
    }

    private Outcome<Relation> relation(RowType row, Field.Prefetch field, Route route) {
        RowType target = route.target();
        recursion.conditions(target); // Those of another database are looked into here alone.
        List<Mistake> unordered =
                isUnordered(row, field, route) ? List.of(limits.unordered(field, entities.of(target))) : List.of();
        Outcome<List<Fragment>> conditions = fragments.conditions(target, field);
        Outcome<Optional<Fragment>> order =
                fragments.order(target, field).map(Optional::of).or(Optional.empty());
        return conditions
                .and(
                        order,
                        (where, orderBy) -> Outcome.of(new Relation(
                                row,
                                field.label(),
                                route.path(),
                                target,
                                Relation.Reach.STATEMENT,
                                route.many()
                                        && Shape.of(field.type()).container().holdsMany(),
                                where,
                                orderBy.orElse(null),
                                new Limit(
                                        field.limit(),
                                        field.limitParameter().isEmpty() ? null : field.limitParameter()),
                                field.depth())))
                .after(unordered);
    }

    private boolean isUnordered(RowType row, Field.Prefetch field, Route route) {
        Optional<Fragment> byDefault = orders.of(route.target());
        return field.limited() && field.orderBy().isEmpty() && byDefault.isEmpty() && !ordered(row, route.path());
    }

    /** Whether the mapping says an order. */
    private boolean ordered(RowType row, RelationPath path) {
        return entities.associations(entities.of(row), path.fromOwner()).stream()
                .anyMatch(each -> each instanceof Attribute.ToMany many && (many.indexed() || many.orderBy() != null));
    }

    /** Only where the association is a map can a field be one; a view can be where it says by what. */
    private Optional<Mistake> otherKeys(Field.Prefetch field, Relation relation) {
        Shape shape = Shape.of(field.type());
        Attribute.MapKey mapped = mapKeys.mapKey(relation);
        if (mapKeys.fits(mapped, shape)) {
            return Optional.empty();
        }
        JavaType list = new JavaType(List.class.getName(), List.of(shape.element()));
        JavaType right = mapped == null
                ? list
                : new JavaType(
                        field.type().name(),
                        List.of(mapped.type().boxed(), field.type().arguments().get(1)));
        return Optional.of(FieldMistakes.of(
                Code.WRONG_TYPE,
                field,
                "`" + field.label() + "` is declared as `" + field.type() + "`, and its rows "
                        + (mapped == null ? "have no keys" : "are keyed by `" + mapped.type() + "`"),
                mapped == null ? List.of("A view may show them as a map, with `@KeyedBy`.") : List.of(),
                FieldMistakes.change(field.withType(right))));
    }
}
