package dev.lookahead.internal.lookup;

import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.schema.Schema;

/** The rules as one set, for one run: they ask each other, and report to one guide. */
final class Rules {

    final Schema schema;
    final Fragments read;
    final Guide guide;
    final Entities entities;
    final ForeignKeys foreignKeys;
    final TypeRules types;
    final FragmentRules fragments;
    final CommonValues common;
    final SubQueries subQueries;
    final KnownNames knownNames;
    final Suggestions suggestions;
    final NameRules names = new NameRules(this);
    final FieldRules fields = new FieldRules(this);
    final OrderRules orders = new OrderRules(this);
    final PlainFields plain = new PlainFields(this);
    final AssociationRules associations = new AssociationRules(this);
    final CrossingRules crossing = new CrossingRules(this);
    final EqualRules equal = new EqualRules(this);
    final BackRules back = new BackRules(this);
    final MatchRules matches = new MatchRules(this);
    final FieldContainers containers = new FieldContainers(this);
    final RelationRules relations = new RelationRules(this);
    final ReferenceRules references = new ReferenceRules(this);
    final JoinRules joins = new JoinRules(this);
    final LoaderRules loaders = new LoaderRules(this);
    final FieldParts parts = new FieldParts(this);
    final RequirementRules requirements = new RequirementRules(this);
    final ChosenRules chosen = new ChosenRules(this);
    final ShownRules shown = new ShownRules(this);
    final ComponentRules components = new ComponentRules(this);
    final PathRules paths = new PathRules(this);
    final KeyRules keys = new KeyRules(this);
    final IdRules ids = new IdRules(this);
    final NestedRules nested = new NestedRules(this);
    final EmbeddableRules embeddables = new EmbeddableRules(this);
    final ViewRules views = new ViewRules(this);
    final SealedRules sealedViews = new SealedRules(this);

    Rules(Schema schema, Fragments fragments, Guide guide) {
        this(schema, fragments, guide, true);
    }

    /** Those that offer nothing, for what is only tried. */
    static Rules quiet(Schema schema, Fragments fragments, Guide guide) {
        return new Rules(schema, fragments, guide, false);
    }

    private Rules(Schema schema, Fragments fragments, Guide guide, boolean suggests) {
        SuggestionContext context = SuggestionContext.of(schema);
        this.schema = schema;
        this.read = fragments;
        this.guide = guide;
        this.entities = context.entities();
        this.foreignKeys = new ForeignKeys(entities);
        this.types = context.types();
        this.common = context.common();
        this.subQueries = context.subQueries();
        this.knownNames = context.names();
        this.fragments = new FragmentRules(fragments, subQueries, guide);
        this.suggestions = suggests ? Suggestions.of(context, new RuleTrial(this)) : Suggestions.none();
    }
}
