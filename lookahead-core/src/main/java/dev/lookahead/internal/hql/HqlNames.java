package dev.lookahead.internal.hql;

import dev.lookahead.internal.hql.PathUse.Ending;
import dev.lookahead.internal.hql.PathUse.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.ParseTreeWalker;
import org.hibernate.grammars.hql.HqlParser;
import org.hibernate.grammars.hql.HqlParserBaseListener;
import org.jspecify.annotations.Nullable;

/** Collects what a fragment names, query by query. */
final class HqlNames extends HqlParserBaseListener {

    private final List<NameScope> scopes = new ArrayList<>();
    private final Deque<NameScope> open = new ArrayDeque<>();
    private final Deque<NameScope.Origin> joining = new ArrayDeque<>();
    private final Map<String, Set<String>> common = new HashMap<>();
    private int outsideOfQuery;

    private HqlNames() {
        push(null);
    }

    /** The queries of a fragment, the outermost one first. */
    static List<NameScope> in(ParseTree tree) {
        HqlNames names = new HqlNames();
        ParseTreeWalker.DEFAULT.walk(names, tree);
        return names.scopes;
    }

    private void push(@Nullable NameScope outer) {
        NameScope scope = new NameScope(outer);
        scopes.add(scope);
        open.push(scope);
    }

    private NameScope current() {
        return open.element();
    }

    @Override
    public void enterCte(HqlParser.CteContext context) {
        common.put(HqlPaths.unquoted(context.identifier().getText()), results(context.queryExpression()));
    }

    @Override
    public void enterQuerySpecExpression(HqlParser.QuerySpecExpressionContext context) {
        push(current());
    }

    @Override
    public void exitQuerySpecExpression(HqlParser.QuerySpecExpressionContext context) {
        open.pop();
    }

    /** The order of a query in parentheses names its results, and is not looked into. */
    @Override
    public void enterOrderByClause(HqlParser.OrderByClauseContext context) {
        outsideOfQuery += context.getParent() instanceof HqlParser.NestedQueryExpressionContext ? 1 : 0;
    }

    @Override
    public void exitOrderByClause(HqlParser.OrderByClauseContext context) {
        outsideOfQuery -= context.getParent() instanceof HqlParser.NestedQueryExpressionContext ? 1 : 0;
    }

    @Override
    public void enterRootEntity(HqlParser.RootEntityContext context) {
        entity(context.entityName(), context.variable());
    }

    @Override
    public void enterCrossJoin(HqlParser.CrossJoinContext context) {
        entity(context.entityName(), context.variable());
    }

    private void entity(HqlParser.EntityNameContext name, HqlParser.@Nullable VariableContext variable) {
        NameScope.Path path = new NameScope.Path(
                name.identifier().stream().map(HqlPaths::segment).toList());
        Set<String> columns = common.get(path.text());
        origin(variable, columns == null ? path : null, columns, name, variable == null ? name : variable);
    }

    @Override
    public void enterJoinPath(HqlParser.JoinPathContext context) {
        origin(context.variable(), path(context.path()), null, context.path(), context.getParent());
    }

    @Override
    public void enterJpaCollectionJoin(HqlParser.JpaCollectionJoinContext context) {
        HqlParser.VariableContext variable = context.variable();
        origin(variable, path(context.path()), null, context, context);
    }

    @Override
    public void enterRootSubquery(HqlParser.RootSubqueryContext context) {
        derived(context.variable(), context.subquery(), context);
    }

    @Override
    public void enterJoinSubquery(HqlParser.JoinSubqueryContext context) {
        derived(context.variable(), context.subquery(), context.getParent());
    }

    private void derived(
            HqlParser.@Nullable VariableContext variable, HqlParser.SubqueryContext query, ParserRuleContext whole) {
        origin(variable, null, results(query.queryExpression()), whole, whole);
    }

    @Override
    public void enterRootFunction(HqlParser.RootFunctionContext context) {
        origin(context.variable(), null, null, context, context);
    }

    @Override
    public void enterJoinFunction(HqlParser.JoinFunctionContext context) {
        origin(context.variable(), null, null, context, context.getParent());
    }

    private void origin(
            HqlParser.@Nullable VariableContext variable,
            NameScope.@Nullable Path path,
            @Nullable Set<String> columns,
            ParserRuleContext named,
            ParserRuleContext whole) {
        String alias = variable == null ? "" : name(variable);
        current().origins().add(new NameScope.Origin(alias, path, columns, HqlPaths.end(named), HqlPaths.end(whole)));
    }

    static String name(HqlParser.VariableContext variable) {
        return HqlPaths.unquoted(variable.getChild(variable.getChildCount() - 1).getText());
    }

    /** The names of what a query selects, which of several queries the first one says. */
    private static Set<String> results(HqlParser.QueryExpressionContext query) {
        HqlParser.OrderedQueryContext first = query.orderedQuery(0);
        if (first instanceof HqlParser.NestedQueryExpressionContext nested) {
            return results(nested.queryExpression());
        }
        HqlParser.SelectClauseContext select = first instanceof HqlParser.QuerySpecExpressionContext spec
                ? spec.query().selectClause()
                : null;
        return select == null
                ? Set.of()
                : select.selectionList().selection().stream()
                        .filter(selection -> selection.variable() != null)
                        .map(selection -> name(selection.variable()))
                        .collect(Collectors.toSet());
    }

    @Override
    public void enterJoinRestriction(HqlParser.JoinRestrictionContext context) {
        List<NameScope.Origin> origins = current().origins();
        joining.push(origins.get(origins.size() - 1));
    }

    @Override
    public void exitJoinRestriction(HqlParser.JoinRestrictionContext context) {
        joining.pop();
    }

    @Override
    public void enterSelection(HqlParser.SelectionContext context) {
        if (context.variable() != null) {
            current().results().add(name(context.variable()));
        }
    }

    @Override
    public void enterSortExpression(HqlParser.SortExpressionContext context) {
        result(context.identifier());
    }

    @Override
    public void enterGroupByExpression(HqlParser.GroupByExpressionContext context) {
        result(context.identifier());
    }

    private void result(HqlParser.@Nullable IdentifierContext identifier) {
        if (identifier != null) {
            use(identifier, List.of(new PathUse.Name(HqlPaths.segment(identifier))), Ending.RESULT);
        }
    }

    @Override
    public void enterGeneralPathExpression(HqlParser.GeneralPathExpressionContext context) {
        use(context, HqlPaths.of(context.generalPathFragment()), isWhole(context) ? Ending.ROW : Ending.PLAIN);
    }

    @Override
    public void enterSyntacticPathExpression(HqlParser.SyntacticPathExpressionContext context) {
        use(
                context,
                HqlPaths.of(context.syntacticDomainPath(), context.pathContinuation()),
                isWhole(context) ? Ending.ROW : Ending.PLAIN);
    }

    /** Whether it is all of the fragment, which then shows what it ends at. */
    private static boolean isWhole(ParserRuleContext path) {
        ParserRuleContext outer = path;
        while (outer.getParent() != null) {
            outer = outer.getParent();
            if (outer instanceof HqlParser.SortExpressionContext) {
                return false;
            }
            if (outer.getChildCount() != 1 && !(outer instanceof HqlParser.GroupedExpressionContext)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void enterPath(HqlParser.PathContext context) {
        ParserRuleContext parent = context.getParent();
        boolean inside = parent instanceof HqlParser.JoinPathContext
                || parent instanceof HqlParser.JpaCollectionJoinContext
                || parent instanceof HqlParser.TreatedNavigablePathContext
                || parent instanceof HqlParser.CollectionValueNavigablePathContext
                || parent instanceof HqlParser.MapKeyNavigablePathContext;
        if (!inside) {
            use(context, HqlPaths.of(context), ending(parent));
        }
    }

    private static Ending ending(ParserRuleContext parent) {
        if (parent instanceof HqlParser.EntityIdReferenceContext) {
            return Ending.ID;
        }
        if (parent instanceof HqlParser.ToOneFkReferenceContext) {
            return Ending.KEY;
        }
        if (parent instanceof HqlParser.CollectionFunctionMisuseContext) {
            return Ending.ELEMENTS;
        }
        if (parent instanceof HqlParser.CollectionAggregateFunctionContext) {
            return Ending.AGGREGATE;
        }
        return parent instanceof HqlParser.EntityTypeReferenceContext
                        || parent instanceof HqlParser.EntityVersionReferenceContext
                        || parent instanceof HqlParser.EntityNaturalIdReferenceContext
                        || parent instanceof HqlParser.ColumnFunctionContext
                ? Ending.ROW
                : Ending.PLAIN;
    }

    /** Only where it can be nothing but a path; a path also looks like the name of a function or class. */
    @Override
    public void enterSimplePath(HqlParser.SimplePathContext context) {
        ParserRuleContext parent = context.getParent();
        if (parent instanceof HqlParser.ExistsCollectionPartPredicateContext
                || parent instanceof HqlParser.PersistentCollectionReferenceInListContext
                || parent instanceof HqlParser.EveryFunctionContext
                || parent instanceof HqlParser.AnyFunctionContext) {
            use(context, HqlPaths.names(context), Ending.PLAIN);
        }
    }

    private void use(ParserRuleContext context, List<Step> steps, Ending ending) {
        if (outsideOfQuery == 0) {
            current()
                    .uses()
                    .add(new PathUse(
                            context.getStart().getStartIndex(),
                            steps,
                            ending,
                            HqlStrictness.of(context),
                            List.copyOf(joining)));
        }
    }

    static NameScope.@Nullable Path path(HqlParser.PathContext context) {
        HqlParser.GeneralPathFragmentContext general = context.generalPathFragment();
        return general == null || general.indexedPathAccessFragment() != null ? null : path(general.simplePath());
    }

    static NameScope.Path path(HqlParser.SimplePathContext context) {
        return new NameScope.Path(HqlPaths.segments(context));
    }

    static NameScope.Path path(List<HqlParser.IdentifierContext> identifiers) {
        return new NameScope.Path(identifiers.stream().map(HqlPaths::segment).toList());
    }
}
