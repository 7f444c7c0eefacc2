package dev.lookahead.internal.hql;

import dev.lookahead.internal.hql.CollectionUse.Kind;
import dev.lookahead.internal.hql.CollectionUse.Query;
import dev.lookahead.internal.hql.CollectionUse.Range;
import dev.lookahead.internal.hql.CollectionUse.Spot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.ParseTreeWalker;
import org.hibernate.grammars.hql.HqlParser;
import org.hibernate.grammars.hql.HqlParserBaseListener;
import org.jspecify.annotations.Nullable;

/** Collects where a fragment may look into collections; what its paths lead to it does not know. */
final class HqlCollections extends HqlParserBaseListener {

    private final List<NameScope> scopes;
    private final Deque<NameScope> open = new ArrayDeque<>();
    private final Deque<HqlParser.QueryContext> queries = new ArrayDeque<>();
    private final List<Found> found = new ArrayList<>();
    private int opened;

    private HqlCollections(List<NameScope> scopes) {
        this.scopes = scopes;
        this.open.push(scopes.get(0));
    }

    /**
     * A path that may lead to a collection.
     *
     * @param scope the query whose names it begins with
     */
    record Found(Kind kind, NameScope scope, NameScope.Path path, Spot spot) {}

    /**
     * What there is, in the order of the text.
     *
     * @param scopes the queries of the fragment as {@link HqlNames} gives them
     */
    static List<Found> in(ParseTree tree, List<NameScope> scopes) {
        if (scopes.isEmpty()) {
            return List.of();
        }
        HqlCollections collections = new HqlCollections(scopes);
        ParseTreeWalker.DEFAULT.walk(collections, tree);
        return collections.found;
    }

    @Override
    public void enterQuerySpecExpression(HqlParser.QuerySpecExpressionContext context) {
        open.push(scopes.get(++opened));
        queries.push(context.query());
    }

    @Override
    public void exitQuerySpecExpression(HqlParser.QuerySpecExpressionContext context) {
        open.pop();
        queries.pop();
    }

    @Override
    public void enterCollectionSizeFunction(HqlParser.CollectionSizeFunctionContext context) {
        look(Kind.SIZE, HqlNames.path(context.path()), spot(context, false));
    }

    @Override
    public void enterElementAggregateFunction(HqlParser.ElementAggregateFunctionContext context) {
        look(Kind.AGGREGATE, HqlNames.path(context.path()), spot(context, false));
    }

    @Override
    public void enterIndexAggregateFunction(HqlParser.IndexAggregateFunctionContext context) {
        look(Kind.AGGREGATE, HqlNames.path(context.path()), spot(context, false));
    }

    @Override
    public void enterUnaryIsPredicate(HqlParser.UnaryIsPredicateContext context) {
        if (context.EMPTY() != null) {
            look(Kind.EMPTY, HqlPresence.path(context.expression()), spot(context, context.NOT() != null));
        }
    }

    @Override
    public void enterExistsCollectionPartPredicate(HqlParser.ExistsCollectionPartPredicateContext context) {
        look(Kind.EXISTS, HqlNames.path(context.simplePath()), spot(context, false));
    }

    @Override
    public void enterPersistentCollectionReferenceInList(HqlParser.PersistentCollectionReferenceInListContext context) {
        look(Kind.ELEMENTS, HqlNames.path(context.simplePath()), spot(context, false));
    }

    @Override
    public void enterMemberOfPredicate(HqlParser.MemberOfPredicateContext context) {
        HqlParser.QueryContext query = queries.peek();
        boolean always = query != null
                && context.NOT() == null
                && HqlPresence.conditions(query).contains(context)
                && rootIs(query, context.expression().getText());
        Spot spot = new Spot(
                range(context),
                false,
                context.expression().getText(),
                Set.of(),
                always ? query(Objects.requireNonNull(query)) : null);
        look(Kind.MEMBER, HqlNames.path(context.path()), spot);
    }

    @Override
    public void enterRootEntity(HqlParser.RootEntityContext context) {
        NameScope.Path path = HqlNames.path(context.entityName().identifier());
        NameScope outer = open.element().outer();
        if (outer != null && path.segments().size() > 1) {
            found.add(new Found(Kind.SOURCE, outer, path, source(context, context.variable())));
        }
    }

    @Override
    public void enterJoinPath(HqlParser.JoinPathContext context) {
        look(Kind.JOIN, HqlNames.path(context.path()), source(context, context.variable()));
    }

    @Override
    public void enterJpaCollectionJoin(HqlParser.JpaCollectionJoinContext context) {
        look(Kind.JOIN, HqlNames.path(context.path()), source(context, context.variable()));
    }

    private void look(Kind kind, NameScope.@Nullable Path path, Spot spot) {
        if (path != null) {
            found.add(new Found(kind, open.element(), path, spot));
        }
    }

    private static Spot spot(ParserRuleContext context, boolean negated) {
        return new Spot(range(context), negated, null, Set.of(), null);
    }

    private Spot source(ParserRuleContext context, HqlParser.@Nullable VariableContext variable) {
        HqlParser.QueryContext query = queries.element();
        String alias = variable == null ? null : HqlNames.name(variable);
        Set<String> present = alias == null ? Set.of() : HqlPresence.of(query, alias);
        return new Spot(range(context), false, alias, present, query(query));
    }

    private static Query query(HqlParser.QueryContext query) {
        HqlParser.FromClauseContext from = query.fromClause();
        HqlParser.WhereClauseContext where = query.whereClause();
        HqlParser.PredicateContext condition = where == null ? null : where.predicate();
        List<HqlParser.EntityWithJoinsContext> sources = from.entityWithJoins();
        boolean alone = sources.size() == 1 && sources.get(0).getChildCount() == 1;
        return new Query(
                alone ? range(sources.get(0).fromRoot()) : null,
                condition == null ? null : range(condition),
                condition instanceof HqlParser.OrPredicateContext,
                from.getStop().getStopIndex() + 1);
    }

    private static boolean rootIs(HqlParser.QueryContext query, String alias) {
        List<HqlParser.EntityWithJoinsContext> sources = query.fromClause().entityWithJoins();
        return sources.size() == 1
                && sources.get(0).getChildCount() == 1
                && sources.get(0).fromRoot() instanceof HqlParser.RootEntityContext root
                && root.variable() != null
                && HqlNames.name(root.variable()).equals(alias);
    }

    private static Range range(ParserRuleContext context) {
        return new Range(context.getStart().getStartIndex(), context.getStop().getStopIndex() + 1);
    }
}
