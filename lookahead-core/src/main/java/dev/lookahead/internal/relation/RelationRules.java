package dev.lookahead.internal.relation;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import java.util.Optional;

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
        return prefetches.resolution(row, field);
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
        return joins.resolution(row, field);
    }
}
