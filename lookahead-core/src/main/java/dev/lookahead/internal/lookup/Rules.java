package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.ForeignKeys;
import dev.lookahead.internal.form.TypeRules;
import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.hql.FragmentRules;
import dev.lookahead.internal.hql.Fragments;
import dev.lookahead.internal.hql.SubQueries;
import dev.lookahead.internal.message.CommonValues;
import dev.lookahead.internal.message.KnownNames;
import dev.lookahead.internal.message.SuggestionContext;
import dev.lookahead.internal.message.Suggestions;
import dev.lookahead.internal.schema.Schema;

/** The rules as one set, for one run: they ask each other, and report to one guide. */
public final class Rules {

    public final Schema schema;
    final Fragments read;
    public final Guide guide;
    public final Entities entities;
    final ForeignKeys foreignKeys;
    final TypeRules types;
    final FragmentRules fragments;
    final CommonValues common;
    final SubQueries subQueries;
    public final KnownNames knownNames;
    final Suggestions suggestions;
    public final NameRules names = new NameRules(this);
    public final FieldRules fields = new FieldRules(this);
    public final OrderRules orders = new OrderRules(this);
    final PlainFields plain = new PlainFields(this);
    final AssociationRules associations = new AssociationRules(this);
    final CrossingRules crossing = new CrossingRules(this);
    final EqualRules equal = new EqualRules(this);
    final BackRules back = new BackRules(this);
    final MatchRules matches = new MatchRules(this);
    final FieldContainers containers = new FieldContainers(this);
    final RelationRules relations = new RelationRules(this);
    public final ReferenceRules references = new ReferenceRules(this);
    final JoinRules joins = new JoinRules(this);
    final LoaderRules loaders = new LoaderRules(this);
    public final FieldParts parts = new FieldParts(this);
    final RequirementRules requirements = new RequirementRules(this);
    final ChosenRules chosen = new ChosenRules(this);
    final ShownRules shown = new ShownRules(this);
    final ComponentRules components = new ComponentRules(this);
    final PathRules paths = new PathRules(this);
    final KeyRules keys = new KeyRules(this);
    final IdRules ids = new IdRules(this);
    final NestedRules nested = new NestedRules(this);
    final EmbeddableRules embeddables = new EmbeddableRules(this);
    public final ViewRules views = new ViewRules(this);
    final SealedRules sealedViews = new SealedRules(this);

    public Rules(Schema schema, Fragments fragments, Guide guide) {
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
