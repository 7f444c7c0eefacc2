package dev.lookahead.internal.hql;

import dev.lookahead.internal.hql.CollectionUse.Range;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.ParseTreeWalker;
import org.hibernate.grammars.hql.HqlParser;
import org.hibernate.grammars.hql.HqlParserBaseListener;

/** Collects the functions that a fragment calls, and its comparisons with null. */
public final class HqlCalls extends HqlParserBaseListener {

    private final List<Call> calls = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();

    private HqlCalls() {}

    /**
     * A call of a function by its plain name.
     *
     * @param name with dots, where it is written like a method
     * @param whole the call
     * @param arguments what stands between its parentheses
     */
    public record Call(String name, Range whole, Range arguments) {}

    /**
     * A comparison with {@code null}, which neither holds nor does not.
     *
     * @param whole the comparison
     * @param other what is compared
     * @param negated whether it is to be something else than null
     */
    record Comparison(Range whole, Range other, boolean negated) {}

    static List<Call> calls(ParseTree tree) {
        return walk(tree).calls;
    }

    static List<Comparison> comparisonsWithNull(ParseTree tree) {
        return walk(tree).comparisons;
    }

    private static HqlCalls walk(ParseTree tree) {
        HqlCalls calls = new HqlCalls();
        ParseTreeWalker.DEFAULT.walk(calls, tree);
        return calls;
    }

    @Override
    public void enterGenericFunction(HqlParser.GenericFunctionContext context) {
        int open = context.LEFT_PAREN().getSymbol().getStopIndex() + 1;
        int close = context.RIGHT_PAREN().getSymbol().getStartIndex();
        calls.add(new Call(
                context.genericFunctionName().getText(),
                new Range(context.getStart().getStartIndex(), close + 1),
                new Range(open, close)));
    }

    @Override
    public void enterBinaryExpressionPredicate(HqlParser.BinaryExpressionPredicateContext context) {
        boolean equal = context.EQUAL() != null;
        if ((!equal && context.NOT_EQUAL() == null) || context.expression().size() != 2) {
            return;
        }
        for (int i = 0; i < 2; i++) {
            if (isNull(context.expression(i))) {
                comparisons.add(new Comparison(range(context), range(context.expression(1 - i)), !equal));
                return;
            }
        }
    }

    private static boolean isNull(ParseTree expression) {
        ParseTree inner = expression;
        while (inner.getChildCount() == 1 && inner.getChild(0) instanceof ParserRuleContext only) {
            inner = only;
        }
        return inner instanceof HqlParser.LiteralContext literal && literal.NULL() != null;
    }

    private static Range range(ParserRuleContext context) {
        return new Range(context.getStart().getStartIndex(), context.getStop().getStopIndex() + 1);
    }
}
