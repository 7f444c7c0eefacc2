package dev.lookahead.internal.hql;

import dev.lookahead.internal.hql.CollectionUse.Spot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.hibernate.grammars.hql.HqlParser;
import org.jspecify.annotations.Nullable;

/** Tells what a query asks of a row that only a row which is there can answer. */
final class HqlPresence {

    private static final Set<String> LEAVING_NULLS_OUT = Set.of("sum", "avg", "min", "max", "count");

    private final String alias;

    private HqlPresence(String alias) {
        this.alias = alias;
    }

    /** What all conditions of a query, or all of what it selects, ask of the rows of this alias. */
    static Set<String> of(HqlParser.QueryContext query, String alias) {
        HqlPresence presence = new HqlPresence(alias);
        Set<String> asked = new HashSet<>();
        conditions(query).forEach(condition -> presence.asked(condition).forEach(asked::add));
        HqlParser.SelectClauseContext select = query.selectClause();
        List<HqlParser.SelectionContext> selections =
                select == null ? List.of() : select.selectionList().selection();
        if (selections.size() == 1) {
            presence.aggregated(selections.get(0)).forEach(asked::add);
        }
        return Set.copyOf(asked);
    }

    /** What all has to hold. */
    static List<HqlParser.PredicateContext> conditions(HqlParser.QueryContext query) {
        List<HqlParser.PredicateContext> all = new ArrayList<>();
        if (query.whereClause() != null) {
            split(query.whereClause().predicate(), all);
        }
        return all;
    }

    private static void split(HqlParser.PredicateContext predicate, List<HqlParser.PredicateContext> all) {
        if (predicate instanceof HqlParser.AndPredicateContext and) {
            and.predicate().forEach(each -> split(each, all));
        } else if (predicate instanceof HqlParser.GroupedPredicateContext grouped) {
            split(grouped.predicate(), all);
        } else {
            all.add(predicate);
        }
    }

    private Stream<String> asked(HqlParser.PredicateContext condition) {
        if (condition instanceof HqlParser.BinaryExpressionPredicateContext comparison) {
            return comparison.DISTINCT() == null
                    ? comparison.expression().stream().flatMap(this::of)
                    : Stream.empty();
        }
        if (condition instanceof HqlParser.UnaryIsPredicateContext is) {
            return (is.NULL() != null) == (is.NOT() != null) && is.EMPTY() == null
                    ? of(is.expression())
                    : Stream.empty();
        }
        if (condition instanceof HqlParser.LikePredicateContext like) {
            return of(like.expression(0));
        }
        if (condition instanceof HqlParser.BetweenPredicateContext between) {
            return of(between.expression(0));
        }
        if (condition instanceof HqlParser.BooleanExpressionPredicateContext truth) {
            return of(truth.expression());
        }
        return condition instanceof HqlParser.InPredicateContext in && in.NOT() == null ? in(in) : Stream.empty();
    }

    private Stream<String> in(HqlParser.InPredicateContext in) {
        boolean row = in.expression().getText().equals(alias)
                && in.inList() instanceof HqlParser.SubqueryInListContext query
                && selectsRows(query.subquery());
        return row ? Stream.of(Spot.ROW) : of(in.expression());
    }

    /** Whether a query gives rows of an entity as such, which are those that are not hidden. */
    private static boolean selectsRows(ParseTree subquery) {
        ParseTree inner = subquery;
        while (!(inner instanceof HqlParser.QuerySpecExpressionContext) && inner.getChildCount() == 1) {
            inner = inner.getChild(0);
        }
        return inner instanceof HqlParser.QuerySpecExpressionContext found && selectsRows(found.query());
    }

    private static boolean selectsRows(HqlParser.QueryContext query) {
        return query.selectClause() != null
                && query.fromClause().entityWithJoins().size() == 1
                && query.fromClause().entityWithJoins(0).fromRoot() instanceof HqlParser.RootEntityContext root
                && root.entityName().identifier().size() == 1
                && root.variable() != null
                && query.selectClause().selectionList().getText().equals(HqlNames.name(root.variable()));
    }

    /** An aggregate leaves nulls out, unless it counts rows. */
    private Stream<String> aggregated(HqlParser.SelectionContext selection) {
        if (!(inner(selection) instanceof HqlParser.GenericFunctionContext function)
                || function.genericFunctionArguments() == null
                || !LEAVING_NULLS_OUT.contains(
                        function.genericFunctionName().getText().toLowerCase(Locale.ROOT))) {
            return Stream.empty();
        }
        List<HqlParser.ExpressionOrPredicateContext> arguments =
                function.genericFunctionArguments().expressionOrPredicate();
        return arguments.size() == 1 ? of(arguments.get(0)) : Stream.empty();
    }

    private Stream<String> of(ParserRuleContext expression) {
        NameScope.Path path = path(expression);
        if (path == null || !path.first().name().equals(alias)) {
            return Stream.empty();
        }
        return Stream.of(
                path.segments().size() == 1
                        ? Spot.VALUE
                        : path.segments().get(1).name());
    }

    /** The path that an expression is, or null where it is more. */
    static NameScope.@Nullable Path path(ParserRuleContext expression) {
        return inner(expression) instanceof HqlParser.GeneralPathFragmentContext general
                        && general.indexedPathAccessFragment() == null
                ? HqlNames.path(Objects.requireNonNull(general.simplePath()))
                : null;
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
}
