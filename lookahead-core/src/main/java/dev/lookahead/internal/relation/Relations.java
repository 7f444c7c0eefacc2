package dev.lookahead.internal.relation;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.ForeignKeys;
import dev.lookahead.internal.form.TypeRules;
import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.hql.FragmentRules;
import dev.lookahead.internal.message.SuggestionContext;
import dev.lookahead.internal.schema.Schema;

/** Builds the rules of this package from the ground up, each with the rules that it needs. */
public final class Relations {

    public final NameRules names;
    public final MapKeys mapKeys;
    public final Subjects subjects;
    public final OrderRules orders;
    public final InRowRules inRow;
    public final FieldContainers containers;
    public final RelationRules rules;

    public Relations(SuggestionContext context, FragmentRules fragments, Recursion recursion, Guide guide) {
        Schema schema = context.schema();
        Entities entities = context.entities();
        TypeRules types = context.types();
        this.names = new NameRules(schema, entities, recursion);
        this.mapKeys = new MapKeys(entities, types);
        this.subjects = new Subjects(entities, recursion);
        this.orders = new OrderRules(entities, fragments, subjects, guide);
        this.inRow = new InRowRules(entities);
        this.containers = new FieldContainers(schema);

        AssociationRules associations = new AssociationRules(schema, entities);
        CrossingRules crossing = new CrossingRules(schema, entities, context.common());
        RemoteColumns remotes = new RemoteColumns(schema, entities);
        LocalValues locals =
                new LocalValues(entities, new ForeignKeys(entities), context.names(), names, inRow, remotes);
        EqualRules equal = new EqualRules(entities, types, locals, remotes);
        BackRules back = new BackRules(entities, associations, equal);
        TargetRules targets = new TargetRules(schema, entities);
        RelationFragments relationFragments = new RelationFragments(fragments, subjects);
        PrefetchRules prefetches = new PrefetchRules(
                entities,
                associations,
                targets,
                new MatchRules(schema, equal, back, crossing),
                new LimitRules(),
                containers,
                mapKeys,
                recursion,
                orders,
                relationFragments);
        this.rules = new RelationRules(
                entities,
                containers,
                crossing,
                new ReferenceFields(schema, entities),
                prefetches,
                new JoinRules(entities, associations, targets, containers, relationFragments, prefetches));
    }
}
