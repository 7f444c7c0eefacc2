package dev.lookahead.internal.hql;

import dev.lookahead.internal.hql.PathUse.Strictness;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.hibernate.grammars.hql.HqlParser;
import org.jspecify.annotations.Nullable;

/**
 * Tells what paths stand in. A query has no row where a path is null that is compared by a condition which has to hold
 * for each row; there the join that HQL implies costs no row that the condition would leave.
 */
final class HqlStrictness {

    private static final Set<Integer> COMPARISONS = Set.of(
            HqlParser.EQUAL,
            HqlParser.NOT_EQUAL,
            HqlParser.GREATER,
            HqlParser.GREATER_EQUAL,
            HqlParser.LESS,
            HqlParser.LESS_EQUAL);

    private HqlStrictness() {}

    static PathUse.Place of(ParserRuleContext path) {
        ParserRuleContext operand = operand(path);
        ParserRuleContext parent = operand.getParent();
        Strictness strictness =
                parent instanceof HqlParser.PredicateContext predicate && rejectsNull(predicate, operand)
                        ? strictness(predicate)
                        : Strictness.NONE;
        boolean condition = parent instanceof HqlParser.BooleanExpressionPredicateContext
                || parent instanceof HqlParser.ExpressionOrPredicateContext;
        return new PathUse.Place(strictness, equal(operand), condition);
    }

    /** The path that has to equal this one, or null. */
    private static NameScope.@Nullable Path equal(ParserRuleContext operand) {
        if (operand.getParent() instanceof HqlParser.BinaryExpressionPredicateContext comparison
                && operator(comparison) == HqlParser.EQUAL
                && inner(other(comparison, operand)) instanceof HqlParser.GeneralPathFragmentContext general
                && general.indexedPathAccessFragment() == null) {
            return new NameScope.Path(HqlPaths.segments(general.simplePath()));
        }
        return null;
    }

    /** The expression that is no more than the path. */
    private static ParserRuleContext operand(ParserRuleContext path) {
        ParserRuleContext operand = path;
        while (operand.getParent() instanceof HqlParser.ExpressionContext outer
                && (outer.getChildCount() == 1 || outer instanceof HqlParser.GroupedExpressionContext)) {
            operand = outer;
        }
        return operand;
    }

    private static boolean rejectsNull(HqlParser.PredicateContext predicate, ParserRuleContext operand) {
        if (predicate instanceof HqlParser.BinaryExpressionPredicateContext comparison) {
            return COMPARISONS.contains(operator(comparison)) && isSimple(other(comparison, operand));
        }
        if (predicate instanceof HqlParser.InPredicateContext in) {
            return in.NOT() == null && in.expression() == operand;
        }
        if (predicate instanceof HqlParser.LikePredicateContext like) {
            return like.expression(0) == operand && isSimple(like.expression(1));
        }
        return predicate instanceof HqlParser.BooleanExpressionPredicateContext
                || (predicate instanceof HqlParser.BetweenPredicateContext between && between.expression(0) == operand);
    }

    /** Where a condition has to be true for each row. */
    private static Strictness strictness(HqlParser.PredicateContext predicate) {
        ParserRuleContext outer = predicate;
        while (outer.getParent() instanceof HqlParser.AndPredicateContext
                || outer.getParent() instanceof HqlParser.GroupedPredicateContext) {
            outer = outer.getParent();
        }
        ParserRuleContext parent = outer.getParent();
        if (parent instanceof HqlParser.JoinRestrictionContext
                && parent.getParent() instanceof HqlParser.JoinContext join) {
            String type = join.joinType().getText();
            return type.isEmpty() || type.equalsIgnoreCase("inner") ? Strictness.QUERY : Strictness.OUTER_JOIN;
        }
        boolean where =
                parent instanceof HqlParser.WhereClauseContext && parent.getParent() instanceof HqlParser.QueryContext;
        return parent == null || where ? Strictness.QUERY : Strictness.NONE;
    }

    private static HqlParser.ExpressionContext other(
            HqlParser.BinaryExpressionPredicateContext comparison, ParserRuleContext operand) {
        return comparison.expression(0) == operand ? comparison.expression(1) : comparison.expression(0);
    }

    private static int operator(HqlParser.BinaryExpressionPredicateContext comparison) {
        return comparison.getChild(1) instanceof TerminalNode token
                ? token.getSymbol().getType()
                : -1;
    }

    /** A quantified sub-query without rows says something of null too. */
    private static boolean isSimple(ParseTree operand) {
        ParseTree inner = inner(operand);
        return inner instanceof TerminalNode
                || inner instanceof HqlParser.GeneralPathFragmentContext
                || inner instanceof HqlParser.ParameterContext
                || inner instanceof HqlParser.LiteralContext;
    }

    private static ParseTree inner(ParseTree tree) {
        ParseTree inner = tree;
        while (true) {
            Optional<ParseTree> next = next(inner);
            if (next.isEmpty()) {
                return inner;
            }
            inner = next.get();
        }
    }

    private static Optional<ParseTree> next(ParseTree tree) {
        if (tree instanceof HqlParser.GroupedExpressionContext grouped) {
            return Optional.of(grouped.expression());
        }
        boolean last = tree.getChildCount() != 1
                || tree instanceof HqlParser.GeneralPathFragmentContext
                || tree instanceof HqlParser.ParameterContext;
        return last ? Optional.empty() : Optional.of(tree.getChild(0));
    }
}
