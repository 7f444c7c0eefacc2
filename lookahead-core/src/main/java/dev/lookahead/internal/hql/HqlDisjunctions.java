package dev.lookahead.internal.hql;

import dev.lookahead.internal.hql.CollectionUse.Range;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.ParseTreeWalker;
import org.hibernate.grammars.hql.HqlParser;
import org.hibernate.grammars.hql.HqlParserBaseListener;

/** Collects the conditions of which a fragment wants one to hold: those that it connects by {@code or}. */
final class HqlDisjunctions extends HqlParserBaseListener {

    /**
     * Conditions connected by {@code or}.
     *
     * @param operands the conditions in their order
     * @param typed whether one of them asks what type a row is of
     */
    record Disjunction(List<Range> operands, boolean typed) {

        Disjunction {
            operands = List.copyOf(operands);
        }

        int start() {
            return operands.get(0).start();
        }

        int end() {
            return operands.get(operands.size() - 1).end();
        }
    }

    private final List<Disjunction> found = new ArrayList<>();

    private HqlDisjunctions() {}

    static List<Disjunction> in(ParseTree tree) {
        HqlDisjunctions disjunctions = new HqlDisjunctions();
        ParseTreeWalker.DEFAULT.walk(disjunctions, tree);
        return disjunctions.found;
    }

    @Override
    public void enterOrPredicate(HqlParser.OrPredicateContext context) {
        if (!(context.getParent() instanceof HqlParser.OrPredicateContext)) {
            List<Range> operands = new ArrayList<>();
            operands(context, operands);
            found.add(new Disjunction(operands, asksType(context)));
        }
    }

    private static void operands(HqlParser.PredicateContext condition, List<Range> operands) {
        if (condition instanceof HqlParser.OrPredicateContext or) {
            or.predicate().forEach(operand -> operands(operand, operands));
        } else {
            operands.add(range(condition));
        }
    }

    private static boolean asksType(ParseTree tree) {
        if (tree instanceof HqlParser.EntityTypeReferenceContext) {
            return true;
        }
        for (int i = 0; i < tree.getChildCount(); i++) {
            if (asksType(tree.getChild(i))) {
                return true;
            }
        }
        return false;
    }

    private static Range range(ParserRuleContext context) {
        return new Range(context.getStart().getStartIndex(), context.getStop().getStopIndex() + 1);
    }
}
