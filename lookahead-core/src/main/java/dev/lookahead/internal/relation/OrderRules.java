package dev.lookahead.internal.relation;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.hql.FragmentRules;
import dev.lookahead.internal.hql.Fragments.Role;
import dev.lookahead.internal.message.Declarations;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.ModelDescription;
import dev.lookahead.model.DefaultOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** In which order rows come, before their ids: the nearest counts that says one. */
public final class OrderRules {

    private final Entities entities;
    private final FragmentRules fragments;
    private final Subjects subjects;
    private final Guide guide;
    private final Map<RowType, Optional<Fragment>> defaults = new HashMap<>();

    OrderRules(Entities entities, FragmentRules fragments, Subjects subjects, Guide guide) {
        this.entities = entities;
        this.fragments = fragments;
        this.subjects = subjects;
        this.guide = guide;
    }

    /** The order of related rows: that of the edge, else of the mapping, else of their virtual model. */
    public Optional<Fragment> of(Relation relation) {
        if (relation.orderBy() != null) {
            return Optional.of(relation.orderBy());
        }
        boolean one = !relation.many() && relation.limit().isNone();
        boolean ordered = relation.path().isOrdered();
        if (relation.joined() || one || ordered) {
            return Optional.empty();
        }
        Attribute.ToMany mapped = association(relation);
        if (mapped == null) {
            return of(relation.target());
        }
        if (mapped.indexed() || hasKeyBeside(mapped)) {
            return Optional.empty();
        }
        return mapped.orderBy() == null ? of(relation.target()) : Optional.of(mapping(relation, mapped.orderBy()));
    }

    private Attribute.@Nullable ToMany association(Relation relation) {
        return relation.association()
                .flatMap(path -> entities.attribute(entities.of(relation.owner()), path))
                .filter(Attribute.ToMany.class::isInstance)
                .map(Attribute.ToMany.class::cast)
                .orElse(null);
    }

    /** Whether it is a map whose keys are not attributes of its rows, and order them. */
    private static boolean hasKeyBeside(Attribute.ToMany mapped) {
        Attribute.MapKey key = mapped.mapKey();
        return key != null && key.attribute() == null;
    }

    private Fragment mapping(Relation relation, String order) {
        EntityDescription entity = entities.of(relation.target());
        return new Fragment(fragments.trusted(entity, Role.ORDER, order), relation.label());
    }

    /** The default order of a kind of row; a mistake in it is reported. */
    public Optional<Fragment> of(RowType row) {
        Optional<Fragment> known = defaults.get(row);
        if (known == null) {
            known = entities.modelOf(row).flatMap(model -> read(row, model));
            defaults.put(row, known);
        }
        return known;
    }

    private Optional<Fragment> read(RowType row, ModelDescription model) {
        List<ModelDescription.Order> orders = model.orders();
        if (orders.stream().map(ModelDescription.Order::text).distinct().count() > 1) {
            ambiguous(model);
            return Optional.empty();
        }
        return orders.stream().findFirst().flatMap(order -> {
            FragmentRules.Site site = new FragmentRules.Site(
                    new Place(order.declaredIn(), null).at(DefaultOrder.class, "value"),
                    "the order",
                    JavaType.simple(order.declaredIn()),
                    text -> "@DefaultOrder(" + Declarations.quoted(text) + ")",
                    false);
            return fragments
                    .read(subjects.of(row, model), Role.ORDER, order.text(), site)
                    .map(FragmentRules.Read::fragment)
                    .tell(guide);
        });
    }

    private void ambiguous(ModelDescription model) {
        String orders = model.orders().stream()
                .map(order -> "`" + JavaType.simple(order.declaredIn()) + "` orders by `" + order.text() + "`")
                .collect(Collectors.joining(", "));
        guide.report(new Mistake(
                Code.AMBIGUOUS,
                new Place(model.name(), null),
                "`" + model.simpleName() + "` inherits more than one default order",
                List.of(orders + ". A `@DefaultOrder` of its own says which it is."),
                null));
    }
}
