package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.ForeignKeys;
import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.TypeRules;
import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.hql.FragmentRules;
import dev.lookahead.internal.hql.Fragments;
import dev.lookahead.internal.message.KnownNames;
import dev.lookahead.internal.message.SuggestionContext;
import dev.lookahead.internal.message.Suggestions;
import dev.lookahead.internal.message.UseSite;
import dev.lookahead.internal.relation.FieldMistakes;
import dev.lookahead.internal.relation.MapKeys;
import dev.lookahead.internal.relation.NameRules;
import dev.lookahead.internal.relation.OrderRules;
import dev.lookahead.internal.relation.PathWalk;
import dev.lookahead.internal.relation.Recursion;
import dev.lookahead.internal.relation.Relations;
import dev.lookahead.internal.relation.Subjects;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.internal.schema.ViewDescription;
import java.util.List;
import java.util.Optional;

/**
 * Builds the rules of one run from the ground up, each with the rules that it needs, and offers those that are asked
 * from outside. They report to one guide.
 */
public final class Rules {

    public final Schema schema;
    public final Guide guide;
    public final Entities entities;
    public final KnownNames knownNames;
    public final NameRules names;
    public final Subjects subjects;
    public final ConditionRules conditions;
    public final OrderRules orders;
    public final ReferenceRules references;
    public final FieldRules fields;
    public final FieldParts parts;
    public final ModelRules models;
    public final SortRules sorts;
    public final ViewRules views;
    private final PathRules paths;
    private final ComponentRules components;

    public Rules(Schema schema, Fragments fragments, Guide guide) {
        this(schema, fragments, guide, true);
    }

    private Rules(Schema schema, Fragments fragments, Guide guide, boolean suggests) {
        SuggestionContext context = SuggestionContext.of(schema);
        Suggestions suggestions = suggests
                ? Suggestions.of(
                        context, new RuleTrial(schema, told -> new Rules(schema, fragments, told, false).alone()))
                : Suggestions.none();
        TypeRules types = context.types();
        Recursion recursion = new FromAbove();
        FieldMistakes mistakes = new FieldMistakes(guide);
        FragmentRules fragmentRules = new FragmentRules(fragments, context.subQueries());
        this.schema = schema;
        this.guide = guide;
        this.entities = context.entities();
        this.knownNames = context.names();

        Relations relations = new Relations(context, fragmentRules, recursion, guide);
        ForeignKeys foreignKeys = new ForeignKeys(entities);
        FieldTypes fieldTypes = new FieldTypes(schema, types);
        RowBindings bindings = new RowBindings(schema, entities, guide);
        ShownRules shown = new ShownRules(schema, guide);
        EmbeddableRules embeddables = new EmbeddableRules(schema, mistakes, guide);
        SealedMembers sealedMembers = new SealedMembers(schema, entities, bindings, new SealedMistakes(guide));
        SealedCases sealedCases = new SealedCases(schema, entities, sealedMembers, recursion);
        ViewsUnderWay underWay = new ViewsUnderWay();
        MapKeys mapKeys = relations.mapKeys;
        this.names = relations.names;
        this.subjects = relations.subjects;
        this.orders = relations.orders;
        this.conditions = new ConditionRules(
                entities,
                fragmentRules,
                subjects,
                new SealedConditions(schema, entities, sealedCases, recursion),
                guide);
        this.references = new ReferenceRules(schema, entities, bindings, sealedMembers, recursion, guide);

        KeyRules keys = new KeyRules(entities, types, mapKeys, recursion, guide);
        NestedRules nested = new NestedRules(schema, entities, types, bindings, underWay, recursion, guide);
        PathWalk walk = new PathWalk(names);
        ValueFit values = new ValueFit(schema, entities, types, keys, nested, embeddables);
        this.paths = new PathRules(
                schema,
                walk,
                new PathFit(
                        entities,
                        values,
                        new RowFit(schema, entities, foreignKeys, keys, references, bindings, values, recursion),
                        nested,
                        new BehindElements(entities, foreignKeys, guide),
                        new UnknownNames(entities, names, knownNames, suggestions, guide)),
                new PathMistakes.Collaborators(schema, entities, types, mapKeys, shown, guide));

        this.parts = new FieldParts(entities, mapKeys, recursion);
        this.fields = new FieldRules(
                entities,
                relations.rules,
                new ComputedRules(
                        entities,
                        fieldTypes,
                        fragmentRules,
                        subjects,
                        context.subQueries(),
                        mistakes,
                        new ComputedRowRules(schema, entities, mistakes)),
                new LoaderRules(schema, entities, types, paths, relations.inRow, mistakes),
                new RequirementRules(schema, entities, parts, new ChosenRules(entities, mistakes), recursion, mistakes),
                new PlainRules(
                        entities,
                        fieldTypes,
                        names,
                        mapKeys,
                        embeddables,
                        relations.containers,
                        new PlainFields(entities, knownNames, suggestions, mistakes),
                        mistakes),
                mistakes);
        this.models = new ModelRules(entities, conditions, orders, fields, guide);
        this.sorts = new SortRules(schema, entities, knownNames, walk, relations.inRow);

        this.components = new ComponentRules(types, paths, shown, guide);
        this.views = new ViewRules(
                schema,
                entities,
                bindings,
                sealedCases,
                new SealedShapes(sealedCases, recursion),
                components,
                new IdRules(guide),
                conditions,
                orders,
                new RecursionRules(entities, guide),
                underWay,
                guide);
    }

    private RuleTrial.Alone alone() {
        return new RuleTrial.Alone(entities, knownNames, names, paths);
    }

    /** Hands what rules ask of those above them to these, which are built after them. */
    private final class FromAbove implements Recursion {

        @Override
        public Resolution resolution(RowType row, Field field) {
            return fields.resolution(row, field);
        }

        @Override
        public Optional<Fragment> expression(RowType row, Field field) {
            return fields.expression(row, field);
        }

        @Override
        public List<Fragment> conditions(RowType row) {
            return conditions.of(row);
        }

        @Override
        public Optional<Slot> slot(RowType row, String path, UseSite useSite) {
            return paths.resolve(row, path, useSite);
        }

        @Override
        public Optional<List<Slot>> slots(ViewDescription record, RowType row, String prefix) {
            return components.slots(record, row, prefix);
        }

        @Override
        public Optional<ResultShape.Viewed> view(String view, RowType row, List<Relation> way, UseSite useSite) {
            return views.of(view, row, way, useSite);
        }
    }
}
