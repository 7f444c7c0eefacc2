package dev.lookahead.internal.relation;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.guide.Outcome;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;

/** What {@code @Prefetch} and {@code @Join} mean, and where they cannot stand. */
public final class RelationRules {

    private final Entities entities;
    private final FieldContainers containers;
    private final CrossingRules crossing;
    private final ReferenceFields references;
    private final PrefetchRules prefetches;
    private final JoinRules joins;

    RelationRules(
            Entities entities,
            FieldContainers containers,
            CrossingRules crossing,
            ReferenceFields references,
            PrefetchRules prefetches,
            JoinRules joins) {
        this.entities = entities;
        this.containers = containers;
        this.crossing = crossing;
        this.references = references;
        this.prefetches = prefetches;
        this.joins = joins;
    }

    /** What a field means, if it is right enough to be looked into further. */
    public Outcome<Resolution> prefetch(RowType row, Field.Prefetch field) {
        Outcome<JavaType> contained = containers.instead(field);
        if (contained.value().isPresent()) {
            return contained.flatMap(type -> prefetch(row, field.withType(type)));
        }
        boolean equal =
                !field.match().local().isEmpty() || !field.match().remote().isEmpty();
        Outcome<Boolean> refused = equal ? Outcome.of(false) : crossing.refusesAssociations(row, field);
        return refused.flatMap(is -> is
                ? Outcome.nothing()
                : references
                        .followed(entities.of(row), field)
                        .map(reference -> references.field(row, field, reference))
                        .orElseGet(() -> prefetches.resolution(row, field)));
    }

    /** The same for a row that is joined. */
    public Outcome<Resolution> join(RowType row, Field.Join field) {
        Outcome<JavaType> contained = containers.instead(field);
        if (contained.value().isPresent()) {
            return contained.flatMap(type -> join(row, field.withType(type)));
        }
        return crossing.refusesAssociations(row, field)
                .flatMap(refused -> refused
                        ? Outcome.nothing()
                        : references
                                .followed(entities.of(row), field)
                                .map(reference -> references.joined(field, reference))
                                .orElseGet(() -> joins.resolution(row, field)));
    }
}
