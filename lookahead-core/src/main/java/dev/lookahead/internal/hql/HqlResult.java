package dev.lookahead.internal.hql;

import dev.lookahead.internal.schema.JavaType;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.hibernate.grammars.hql.HqlParser;
import org.jspecify.annotations.Nullable;

/** Tells what an expression gives where its form alone tells. */
final class HqlResult {

    private HqlResult() {}

    /**
     * What is known of it.
     *
     * @param type its type, or null
     * @param path the path whose value it is, or null
     * @param query whether that path stands in a sub-query which is all of the expression
     */
    record Given(@Nullable JavaType type, NameScope.@Nullable Path path, boolean query) {}

    static Optional<Given> of(ParseTree tree) {
        return of(tree, false);
    }

    /** Whether it is a parameter and no more. */
    static boolean isParameter(ParseTree tree) {
        ParseTree inner = inner(tree);
        return inner instanceof HqlParser.GroupedExpressionContext grouped
                ? isParameter(grouped.expression())
                : inner instanceof HqlParser.ParameterContext
                        || (inner.getParent() != null && inner.getParent() instanceof HqlParser.ParameterContext)
                        || inner instanceof HqlParser.NamedParameterContext;
    }

    private static Optional<Given> of(ParseTree tree, boolean query) {
        ParseTree inner = inner(tree);
        if (inner instanceof HqlParser.GroupedExpressionContext grouped) {
            return of(grouped.expression(), query);
        }
        if (inner instanceof HqlParser.SubqueryExpressionContext subquery && !query) {
            return of(subquery.subquery(), false);
        }
        if (inner instanceof HqlParser.QuerySpecExpressionContext ordered && !query) {
            return of(ordered.query(), false);
        }
        if (inner instanceof HqlParser.QueryContext whole && !query) {
            return selected(whole);
        }
        if (inner instanceof HqlParser.GeneralPathFragmentContext path && path.indexedPathAccessFragment() == null) {
            return Optional.of(new Given(null, new NameScope.Path(HqlPaths.segments(path.simplePath())), query));
        }
        return function(inner).map(type -> new Given(type, null, query));
    }

    /** Down to what has several parts, or is a path. */
    private static ParseTree inner(ParseTree tree) {
        ParseTree inner = tree;
        while (inner.getChildCount() == 1
                && inner.getChild(0) instanceof ParserRuleContext only
                && !(inner instanceof HqlParser.GeneralPathFragmentContext)) {
            inner = only;
        }
        return inner;
    }

    private static Optional<Given> selected(HqlParser.QueryContext query) {
        HqlParser.SelectClauseContext select = query.selectClause();
        List<HqlParser.SelectionContext> selections =
                select == null ? List.of() : select.selectionList().selection();
        return selections.size() == 1 ? of(selections.get(0).selectExpression(), true) : Optional.empty();
    }

    private static Optional<JavaType> function(ParseTree tree) {
        if (tree instanceof HqlParser.CollectionSizeFunctionContext) {
            return Optional.of(JavaType.of(Integer.class.getName()));
        }
        if (!(tree instanceof HqlParser.GenericFunctionContext function)) {
            return Optional.empty();
        }
        return function.genericFunctionName().getText().equalsIgnoreCase("count")
                ? Optional.of(JavaType.of(Long.class.getName()))
                : Optional.empty();
    }

    /** Where an expression gives the type of a row, or null where it does not. */
    static HqlParser.@Nullable EntityTypeReferenceContext givenType(ParseTree tree) {
        if (tree instanceof HqlParser.EntityTypeReferenceContext type) {
            return isGiven(type) ? type : null;
        }
        for (int i = 0; i < tree.getChildCount(); i++) {
            HqlParser.EntityTypeReferenceContext type = givenType(tree.getChild(i));
            if (type != null) {
                return type;
            }
        }
        return null;
    }

    /** Whether nothing is made of it: it is what is selected, or one of the values that are chosen from. */
    private static boolean isGiven(HqlParser.EntityTypeReferenceContext type) {
        for (ParserRuleContext at = type; at.getParent() != null; at = at.getParent()) {
            ParserRuleContext around = at.getParent();
            if (around instanceof HqlParser.PredicateContext
                    || around instanceof HqlParser.CastFunctionContext
                    || around instanceof HqlParser.GroupByClauseContext
                    || around instanceof HqlParser.OrderByClauseContext
                    || (around instanceof HqlParser.SimpleCaseListContext && around.getChild(1) == at)
                    || (around instanceof HqlParser.SimpleCaseWhenContext && around.getChild(1) == at)
                    || (around instanceof HqlParser.GenericFunctionContext function
                            && !function.genericFunctionName().getText().equalsIgnoreCase("coalesce"))) {
                return false;
            }
        }
        return true;
    }
}
