package dev.lookahead.internal.hql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.hibernate.grammars.hql.HqlLexer;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what is parsed for a query. The time that the grammar takes grows faster than what is nested, and each operand
 * takes room on the stack, here and in Hibernate. Counting tokens takes neither.
 */
public final class HqlLimits {

    private static final int LENGTH = 10_000;
    private static final int DEPTH = 20;
    private static final int NEGATIONS = 5;
    private static final int OPERATORS = 500;

    private static final Set<Integer> OPENING =
            Set.of(HqlLexer.LEFT_PAREN, HqlLexer.LEFT_BRACKET, HqlLexer.LEFT_BRACE, HqlLexer.CASE);
    private static final Set<Integer> CLOSING =
            Set.of(HqlLexer.RIGHT_PAREN, HqlLexer.RIGHT_BRACKET, HqlLexer.RIGHT_BRACE, HqlLexer.END);
    private static final Set<Integer> OPERATOR = Set.of(
            HqlLexer.AND,
            HqlLexer.OR,
            HqlLexer.NOT,
            HqlLexer.PLUS,
            HqlLexer.MINUS,
            HqlLexer.ASTERISK,
            HqlLexer.SLASH,
            HqlLexer.PERCENT_OP,
            HqlLexer.DOUBLE_PIPE);

    private final Deque<Boolean> open = new ArrayDeque<>();
    private int deepest;
    private int negated;
    private int mostNegated;
    private int operators;

    private HqlLimits(String text) {
        HqlLexer lexer = new HqlLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        @Nullable Token last = null;
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            count(token.getType(), last != null && last.getType() == HqlLexer.NOT);
            last = token;
        }
    }

    /** What there is too much of in a text, in words. */
    public static Optional<String> exceeded(String text) {
        return text.length() > LENGTH
                ? Optional.of("has " + text.length() + " characters, and at most " + LENGTH + " are parsed")
                : new HqlLimits(text).exceeded();
    }

    private Optional<String> exceeded() {
        if (deepest > DEPTH) {
            return Optional.of("is nested " + deepest + " deep, and at most " + DEPTH + " levels are parsed");
        }
        if (mostNegated > NEGATIONS) {
            return Optional.of("negates parentheses " + mostNegated + " deep, and at most " + NEGATIONS
                    + " levels of `not (…)` are parsed");
        }
        return operators > OPERATORS
                ? Optional.of("has " + operators + " operators, and at most " + OPERATORS + " are parsed")
                : Optional.empty();
    }

    private void count(int type, boolean afterNot) {
        if (OPENING.contains(type)) {
            open.push(afterNot);
            negated += afterNot ? 1 : 0;
            deepest = Math.max(deepest, open.size());
            mostNegated = Math.max(mostNegated, negated);
        } else if (CLOSING.contains(type) && !open.isEmpty()) {
            negated -= open.pop() ? 1 : 0;
        } else if (OPERATOR.contains(type)) {
            operators++;
        }
    }
}
