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
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
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
    private final FieldMistakes mistakes;

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
            RelationFragments fragments,
            FieldMistakes mistakes) {
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
        this.mistakes = mistakes;
    }

    Resolution resolution(RowType row, Field.Prefetch field) {
        Optional<Route> route = field.match().isNone() ? along(row, field) : matched(row, field);
        return route.filter(found -> fits(field, found))
                .map(found -> relation(row, field, found))
                .filter(relation -> keysFit(field, relation))
                .<Resolution>map(relation -> new Resolution.Link(List.of(relation), true))
                .orElseGet(Resolution.Broken::new);
    }

    /** Where a field leads, and whether an owner may have several rows there. */
    private record Route(RelationPath path, RowType target, boolean many) {}

    private Optional<Route> along(RowType row, Field.Prefetch field) {
        return associations
                .walk(entities.of(row), field)
                .flatMap(path -> targets.target(row, field, path)
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
            limits.unordered(field, entity);
        }
        boolean many = route.many() && Shape.of(field.type()).container().holdsMany();
        return new Relation(
                row,
                field.label(),
                route.path(),
                route.target(),
                Relation.Reach.STATEMENT,
                many,
                fragments.conditions(route.target(), field),
                fragments.order(route.target(), field).orElse(null),
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

    private boolean fits(Field.Prefetch field, Route route) {
        boolean holdsMany = Shape.of(field.type()).container().holdsMany();
        boolean sayWhich = route.many() && !holdsMany && route.path() instanceof RelationPath.Along;
        limits.check(field, route.many(), sayWhich);
        return route.many() || containers.roomForOne(field);
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
}
