package dev.lookahead.internal.lookup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
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
    private int outsideOfQuery;
    private boolean unsure;

    private HqlNames() {
        push(null);
    }

    /** The queries of a fragment, the outermost one first; none where this cannot tell their names apart. */
    static List<NameScope> in(ParseTree tree) {
        HqlNames names = new HqlNames();
        ParseTreeWalker.DEFAULT.walk(names, tree);
        return names.unsure ? List.of() : names.scopes;
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
        unsure = true;
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
        origin(context.variable(), path(context.entityName().identifier()));
    }

    @Override
    public void enterCrossJoin(HqlParser.CrossJoinContext context) {
        origin(context.variable(), path(context.entityName().identifier()));
    }

    @Override
    public void enterJoinPath(HqlParser.JoinPathContext context) {
        origin(context.variable(), path(context.path()));
    }

    @Override
    public void enterJpaCollectionJoin(HqlParser.JpaCollectionJoinContext context) {
        origin(context.variable(), path(context.path()));
    }

    @Override
    public void enterRootSubquery(HqlParser.RootSubqueryContext context) {
        origin(context.variable(), null);
    }

    @Override
    public void enterRootFunction(HqlParser.RootFunctionContext context) {
        origin(context.variable(), null);
    }

    @Override
    public void enterJoinSubquery(HqlParser.JoinSubqueryContext context) {
        origin(context.variable(), null);
    }

    @Override
    public void enterJoinFunction(HqlParser.JoinFunctionContext context) {
        origin(context.variable(), null);
    }

    private void origin(HqlParser.@Nullable VariableContext variable, NameScope.@Nullable Path path) {
        String alias = variable == null ? "" : name(variable).toLowerCase(Locale.ROOT);
        current().origins().add(new NameScope.Origin(alias, path));
    }

    static String name(HqlParser.VariableContext variable) {
        return unquoted(variable.getChild(variable.getChildCount() - 1).getText());
    }

    @Override
    public void enterSelection(HqlParser.SelectionContext context) {
        if (context.variable() != null) {
            current().results().add(name(context.variable()).toLowerCase(Locale.ROOT));
        }
    }

    @Override
    public void enterSortExpression(HqlParser.SortExpressionContext context) {
        add(context.identifier());
    }

    @Override
    public void enterGroupByExpression(HqlParser.GroupByExpressionContext context) {
        add(context.identifier());
    }

    private void add(HqlParser.@Nullable IdentifierContext identifier) {
        if (identifier != null) {
            add(path(List.of(identifier)));
        }
    }

    /** Only where it can be nothing but a path; a path also looks like the name of a function or class. */
    @Override
    public void enterSimplePath(HqlParser.SimplePathContext context) {
        ParserRuleContext parent = context.getParent();
        boolean path = parent instanceof HqlParser.GeneralPathFragmentContext
                ? !(parent.getParent() instanceof HqlParser.IndexedPathAccessFragmentContext)
                : parent instanceof HqlParser.SyntacticDomainPathContext
                        || parent instanceof HqlParser.ExistsCollectionPartPredicateContext
                        || parent instanceof HqlParser.PersistentCollectionReferenceInListContext;
        if (path) {
            add(path(context));
        }
    }

    private void add(NameScope.Path path) {
        if (outsideOfQuery == 0) {
            current().paths().add(path);
        }
    }

    static NameScope.@Nullable Path path(HqlParser.PathContext context) {
        HqlParser.GeneralPathFragmentContext general = context.generalPathFragment();
        return general == null || general.indexedPathAccessFragment() != null ? null : path(general.simplePath());
    }

    static NameScope.Path path(HqlParser.SimplePathContext context) {
        List<HqlParser.IdentifierContext> identifiers = new ArrayList<>();
        identifiers.add(context.identifier());
        context.simplePathElement().forEach(element -> identifiers.add(element.identifier()));
        return path(identifiers);
    }

    static NameScope.Path path(List<HqlParser.IdentifierContext> identifiers) {
        return new NameScope.Path(identifiers.stream()
                .map(each -> new NameScope.Segment(
                        unquoted(each.getText()), each.getStart().getStartIndex()))
                .toList());
    }

    private static String unquoted(String name) {
        return name.startsWith("`") && name.endsWith("`") && name.length() > 1
                ? name.substring(1, name.length() - 1)
                : name;
    }
}
