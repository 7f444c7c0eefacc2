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
import dev.lookahead.internal.relation.AssociationRules.Walked;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import java.util.ArrayList;
import java.util.List;

/** What {@code @Join} means: to-one associations, in the statement of the owner. */
final class JoinRules {

    private final Entities entities;
    private final AssociationRules associations;
    private final TargetRules targets;
    private final FieldContainers containers;
    private final RelationFragments fragments;
    private final PrefetchRules prefetches;

    JoinRules(
            Entities entities,
            AssociationRules associations,
            TargetRules targets,
            FieldContainers containers,
            RelationFragments fragments,
            PrefetchRules prefetches) {
        this.entities = entities;
        this.associations = associations;
        this.targets = targets;
        this.containers = containers;
        this.fragments = fragments;
        this.prefetches = prefetches;
    }

    Outcome<Resolution> resolution(RowType row, Field.Join field) {
        return associations
                .walk(entities.of(row), field)
                .flatMap(way -> way.many() ? toMany(row, field) : toOne(row, field, way));
    }

    private Outcome<Resolution> toMany(RowType row, Field.Join field) {
        Field.Prefetch better = asPrefetch(field);
        // Where the type changes too, what shows it can only be judged by the other one.
        Outcome<Resolution> resolution =
                better.type().equals(field.type()) ? prefetches.resolution(row, better) : Outcome.nothing();
        return resolution.after(List.of(joinToMany(field, better)));
    }

    private Outcome<Resolution> toOne(RowType row, Field.Join field, Walked way) {
        return targets.target(row, field, way)
                .flatMap(target -> containers
                        .tooManyForOne(field)
                        .map(Outcome::<Resolution>wrong)
                        .orElseGet(() -> fragments
                                .conditions(target, field)
                                .map(conditions -> chain(row, field, way, target, conditions))));
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

    /** What a join of a to-many association should have been. */
    private static Field.Prefetch asPrefetch(Field.Join field) {
        Shape shape = Shape.of(field.type());
        JavaType type = shape.container().holdsMany()
                ? field.type()
                : new JavaType(List.class.getName(), List.of(shape.element()));
        return field.asPrefetch().withType(type);
    }

    private static Mistake joinToMany(Field.Join field, Field.Prefetch better) {
        return FieldMistakes.of(
                Code.JOIN_TO_MANY,
                field,
                "`" + field.label() + "` joins a to-many association, which would multiply the owner's rows",
                List.of("Related rows of a to-many association come by a statement of their own."),
                FieldMistakes.change(better));
    }
}
