package dev.lookahead.internal.lookup;

import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.NearMiss;
import dev.lookahead.internal.lookup.Fragments.Role;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.ModelDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What {@code @Prefetch} and {@code @Join} mean: the associations that they follow, and where to. */
final class RelationRules {

    private final Rules rules;

    RelationRules(Rules rules) {
        this.rules = rules;
    }

    Meaning prefetch(RowType row, Field.Prefetch field) {
        Optional<Way> way = way(row, field, field.path());
        Optional<RowType> target = way.flatMap(found -> target(field, found));
        if (target.isEmpty() || !prefetchFits(field, way.get())) {
            return new Meaning.Broken();
        }
        EntityDescription entity = rules.entities.of(target.get());
        Optional<List<Fragment>> conditions = conditions(entity, field, field.where());
        Optional<Fragment> order = order(entity, field);
        if (conditions.isEmpty() || (!field.orderBy().isEmpty() && order.isEmpty())) {
            return new Meaning.Broken();
        }
        boolean many = way.get().many() && Shape.of(field.type()).container().holdsMany();
        return new Meaning.Link(
                List.of(new Relation(
                        row,
                        field.label(),
                        way.get().attributes(),
                        target.get(),
                        Relation.Reach.STATEMENT,
                        many,
                        conditions.get(),
                        order.orElse(null),
                        field.limit())),
                true);
    }

    Meaning join(RowType row, Field.Join field) {
        Optional<Way> way = way(row, field, field.path());
        if (way.isPresent() && way.get().many()) {
            joinToMany(field);
            return new Meaning.Broken();
        }
        Optional<RowType> target = way.flatMap(found -> target(field, found));
        if (target.isEmpty() || !roomForOne(field)) {
            return new Meaning.Broken();
        }
        return conditions(rules.entities.of(target.get()), field, field.where())
                .<Meaning>map(conditions -> chain(row, field, way.get(), target.get(), conditions))
                .orElseGet(Meaning.Broken::new);
    }

    private static Meaning.Link chain(
            RowType row, Field.Join field, Way way, RowType target, List<Fragment> conditions) {
        List<Relation> chain = new ArrayList<>();
        RowType owner = row;
        int last = way.attributes().size() - 1;
        for (int i = 0; i <= last; i++) {
            RowType next = i == last ? target : new RowType(way.entities().get(i), null);
            chain.add(new Relation(
                    owner,
                    field.label(),
                    List.of(way.attributes().get(i)),
                    next,
                    Relation.Reach.JOIN,
                    false,
                    i == last ? conditions : List.of(),
                    null,
                    0));
            owner = next;
        }
        return new Meaning.Link(chain, true);
    }

    /**
     * A path of associations.
     *
     * @param attributes each with the embeddables that lead to it
     * @param entities what each leads to
     */
    private record Way(List<String> attributes, List<String> entities, boolean many) {

        String end() {
            return entities.get(entities.size() - 1);
        }
    }

    private Optional<Way> way(RowType row, Field field, String path) {
        List<String> attributes = new ArrayList<>();
        List<String> targets = new ArrayList<>();
        boolean many = false;
        EntityDescription entity = rules.entities.of(row);
        String prefix = "";
        for (String segment : path.split("\\.", -1)) {
            String step = prefix + segment;
            Optional<Attribute> attribute = rules.entities.attribute(entity, step);
            Optional<String> target = attribute.flatMap(Entities::target);
            if (target.isPresent() && rules.schema.entity(target.get()).value().isPresent()) {
                attributes.add(step);
                targets.add(target.get());
                many |= attribute.get() instanceof Attribute.ToMany;
                entity = rules.entities.named(target.get());
                prefix = "";
            } else if (attribute.isPresent() && attribute.get() instanceof Attribute.Embedded) {
                prefix = step + ".";
            } else {
                noAssociation(field, path, entity, segment, attribute.orElse(null));
                return Optional.empty();
            }
        }
        if (!prefix.isEmpty()) {
            noAssociation(field, path, entity, prefix.substring(0, prefix.length() - 1), null);
            return Optional.empty();
        }
        return Optional.of(new Way(attributes, targets, many));
    }

    private void noAssociation(
            Field field, String path, EntityDescription entity, String segment, @Nullable Attribute attribute) {
        if (attribute instanceof Attribute.Unsupported unsupported) {
            rules.fields.report(
                    Code.UNSUPPORTED_MAPPING,
                    field,
                    "`" + field.label() + "` follows `" + segment + "`, which cannot be shown",
                    List.of("`" + entity.simpleName() + "." + segment + "`: " + unsupported.why() + "."),
                    null);
            return;
        }
        Set<String> choices = new TreeSet<>();
        entity.attributes().forEach((name, each) -> {
            if (Entities.target(each).isPresent()) {
                choices.add(name);
            }
        });
        NearMiss near = new NearMiss(choices);
        String reason = choices.isEmpty()
                ? "`" + entity.simpleName() + "` has no associations."
                : "The associations of `" + entity.simpleName() + "` are `" + String.join("`, `", choices) + "`."
                        + near.question(segment);
        rules.fields.report(
                Code.UNKNOWN_NAME,
                field,
                "`" + segment + "`, which `" + field.label() + "` follows, is no association of `" + entity.simpleName()
                        + "`",
                List.of(reason),
                near.to(segment)
                        .map(right -> replaced(path, segment, right))
                        .map(right -> FieldRules.change(field, declared(field, right, field.type())))
                        .orElse(null));
    }

    private static String replaced(String path, String wrong, String right) {
        List<String> segments = new ArrayList<>(List.of(path.split("\\.", -1)));
        segments.set(segments.indexOf(wrong), right);
        return String.join(".", segments);
    }

    private static String declared(Field field, String path, JavaType type) {
        if (field instanceof Field.Join join) {
            return Declarations.join(new Field.Join(join.name(), type, join.declaredIn(), path, join.where()), type);
        }
        Field.Prefetch fetch = (Field.Prefetch) field;
        return Declarations.prefetch(
                new Field.Prefetch(
                        fetch.name(), type, fetch.declaredIn(), path, fetch.where(), fetch.orderBy(), fetch.limit()),
                type);
    }

    /** The kind of row that a field gives: a virtual model of where its path ends, or the entity. */
    private Optional<RowType> target(Field field, Way way) {
        String given = Shape.of(field.type()).element().name();
        Optional<ModelDescription> model = rules.schema.virtualModel(given).value();
        if (model.isEmpty() && given.equals(way.end())) {
            return Optional.of(new RowType(given, null));
        }
        EntityDescription end = rules.entities.named(way.end());
        if (model.isPresent()
                && (model.get().entity().equals(end.name())
                        || end.parents().contains(model.get().entity()))) {
            return Optional.of(new RowType(end.name(), given));
        }
        Shape shape = new Shape(Shape.of(field.type()).container(), JavaType.of(end.name()));
        rules.fields.report(
                Code.WRONG_TYPE,
                field,
                "`" + field.label() + "` leads to `" + end.simpleName() + "`, and gives `" + field.type() + "`",
                List.of(
                        model.isPresent()
                                ? "`" + model.get().simpleName() + "` is a virtual model of `"
                                        + JavaType.simple(model.get().entity()) + "`."
                                : "Related rows are given as a virtual model of `" + end.simpleName()
                                        + "`, or as the entity where it needs none."),
                FieldRules.change(
                        field,
                        declared(field, path(field), JavaType.of(Suggestions.wrapped(shape, end.simpleName())))));
        return Optional.empty();
    }

    private static String path(Field field) {
        return field instanceof Field.Join join ? join.path() : ((Field.Prefetch) field).path();
    }

    private boolean prefetchFits(Field.Prefetch field, Way way) {
        boolean holdsMany = Shape.of(field.type()).container().holdsMany();
        if (field.limit() < 0) {
            rules.fields.report(
                    Code.BAD_LIMIT,
                    field,
                    "`" + field.label() + "` has a limit of " + field.limit(),
                    List.of("A limit is at least 1; 0 is none."),
                    FieldRules.change(
                            field,
                            Declarations.prefetch(limited(field, way.many() && !holdsMany ? 1 : 0), field.type())));
            return false;
        }
        if (!way.many() && field.limit() > 0) {
            rules.fields.report(
                    Code.LIMIT_TO_ONE,
                    field,
                    "`" + field.label() + "` has a limit, and its path leads to one row anyway",
                    List.of(),
                    FieldRules.change(field, Declarations.prefetch(limited(field, 0), field.type())));
            return false;
        }
        if (way.many() && !holdsMany && field.limit() != 1) {
            rules.fields.report(
                    Code.SINGLE_OF_MANY,
                    field,
                    "`" + field.label() + "` gives one row of several, and does not say which",
                    List.of("It takes `limit = 1`, and an `orderBy` unless the first by id is meant."),
                    FieldRules.change(field, Declarations.prefetch(limited(field, 1), field.type())));
            return false;
        }
        return way.many() || roomForOne(field);
    }

    private static Field.Prefetch limited(Field.Prefetch field, int limit) {
        return new Field.Prefetch(
                field.name(), field.type(), field.declaredIn(), field.path(), field.where(), field.orderBy(), limit);
    }

    private boolean roomForOne(Field field) {
        Shape shape = Shape.of(field.type());
        if (!shape.container().holdsMany()) {
            return true;
        }
        rules.fields.report(
                Code.WRONG_TYPE,
                field,
                "`" + field.label() + "` is a collection, and its path leads to one row",
                List.of(),
                FieldRules.change(field, declared(field, path(field), shape.element())));
        return false;
    }

    private void joinToMany(Field.Join field) {
        Field.Prefetch prefetch =
                new Field.Prefetch(field.name(), field.type(), field.declaredIn(), field.path(), field.where(), "", 0);
        Shape shape = Shape.of(field.type());
        JavaType type = shape.container().holdsMany()
                ? field.type()
                : new JavaType(List.class.getName(), List.of(shape.element()));
        rules.fields.report(
                Code.JOIN_TO_MANY,
                field,
                "`" + field.label() + "` joins a to-many association, which would multiply the owner's rows",
                List.of("Related rows of a to-many association come by a statement of their own."),
                FieldRules.change(field, Declarations.prefetch(prefetch, type)));
    }

    private Optional<List<Fragment>> conditions(EntityDescription entity, Field field, String where) {
        if (where.isEmpty()) {
            return Optional.of(List.of());
        }
        FragmentRules.Site site = new FragmentRules.Site(
                FieldRules.place(field), "the condition", field.label(), text -> rewritten(field, text, null), true);
        return rules.fragments.read(entity, Role.CONDITION, where, site).map(read -> List.of(read.fragment()));
    }

    private Optional<Fragment> order(EntityDescription entity, Field.Prefetch field) {
        if (field.orderBy().isEmpty()) {
            return Optional.empty();
        }
        FragmentRules.Site site = new FragmentRules.Site(
                FieldRules.place(field), "the order", field.label(), text -> rewritten(field, null, text), true);
        return rules.fragments.read(entity, Role.ORDER, field.orderBy(), site).map(FragmentRules.Read::fragment);
    }

    private static String rewritten(Field field, @Nullable String where, @Nullable String orderBy) {
        if (field instanceof Field.Join join) {
            return Declarations.join(
                    new Field.Join(
                            join.name(),
                            join.type(),
                            join.declaredIn(),
                            join.path(),
                            where == null ? join.where() : where),
                    join.type());
        }
        Field.Prefetch fetch = (Field.Prefetch) field;
        return Declarations.prefetch(
                new Field.Prefetch(
                        fetch.name(),
                        fetch.type(),
                        fetch.declaredIn(),
                        fetch.path(),
                        where == null ? fetch.where() : where,
                        orderBy == null ? fetch.orderBy() : orderBy,
                        fetch.limit()),
                fetch.type());
    }
}
