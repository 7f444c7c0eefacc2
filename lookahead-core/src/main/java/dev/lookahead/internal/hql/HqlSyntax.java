package dev.lookahead.internal.hql;

import dev.lookahead.internal.form.Wording;
import dev.lookahead.internal.hql.Fragments.Bad;
import dev.lookahead.internal.hql.Fragments.Good;
import dev.lookahead.internal.hql.Fragments.Reading;
import dev.lookahead.internal.hql.Fragments.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.ParseTreeWalker;
import org.hibernate.grammars.hql.HqlLexer;
import org.hibernate.grammars.hql.HqlParser;
import org.jspecify.annotations.Nullable;

/**
 * Parses fragments by Hibernate's own grammar, which needs no session factory. The one place that
 * knows the grammar. A fragment has to be whole by itself: what would only parse between our
 * parentheses, or run out of them, is refused.
 */
public final class HqlSyntax {

    /** What is said of a fragment without a text, which has no tree. */
    private static final Bad EMPTY = new Bad("it is empty", -1, null);

    /**
     * A fragment, parsed once for all that is asked of it.
     *
     * @param text as it was written
     * @param tree null where there is no text
     * @param bad what the grammar has against it, or null
     */
    public record Parsed(
            Role role,
            String text,
            @Nullable ParseTree tree,
            @Nullable Bad bad) {

        /** What is to be said of the fragment; a good one has no type yet. */
        public Reading reading() {
            return bad != null ? bad : findings();
        }

        /** What a good fragment names, query by query. */
        public List<NameScope> names() {
            return HqlNames.in(good());
        }

        /** Where a good fragment may look into collections, given what it names. */
        List<HqlCollections.Found> collections(List<NameScope> names) {
            return HqlCollections.in(good(), names);
        }

        /** Where a good fragment connects conditions by {@code or}. */
        List<HqlDisjunctions.Disjunction> disjunctions() {
            return HqlDisjunctions.in(good());
        }

        /** What a good expression gives, where its form alone tells. */
        Optional<HqlResult.Given> result() {
            return HqlResult.of(good());
        }

        private Reading findings() {
            HqlFindings findings = new HqlFindings(role);
            ParseTreeWalker.DEFAULT.walk(findings, good());
            findings.givesType(role == Role.EXPRESSION ? HqlResult.givenType(good()) : null);
            return findings.problem() != null
                    ? findings.problem()
                    : new Good(
                            new Wording(text, text, List.of(), findings.parameters(), isCondition(), false),
                            null,
                            List.of(),
                            doubts());
        }

        private List<Fragments.Doubt> doubts() {
            return HqlCalls.comparisonsWithNull(good()).stream()
                    .map(comparison -> {
                        String is = comparison.other().of(text) + (comparison.negated() ? " is not null" : " is null");
                        return new Fragments.Doubt(
                                "nothing is equal to null, nor different from it: this never holds",
                                comparison.whole().start(),
                                text.substring(0, comparison.whole().start())
                                        + is
                                        + text.substring(comparison.whole().end()));
                    })
                    .toList();
        }

        /** The functions that a good fragment calls. */
        public List<HqlCalls.Call> calls() {
            return HqlCalls.calls(good());
        }

        /** Whether a good expression is a parameter and no more. */
        boolean isParameter() {
            return HqlResult.isParameter(good());
        }

        private boolean isCondition() {
            return role == Role.EXPRESSION
                    && (good() instanceof HqlParser.PredicateContext
                            || (good() instanceof HqlParser.ExpressionOrPredicateContext either
                                    && either.predicate() != null));
        }

        /** Whether a good expression is a condition that begins with {@code not}. */
        boolean isNegation() {
            return role == Role.EXPRESSION && good() instanceof HqlParser.PredicateContext;
        }

        private ParseTree good() {
            return Objects.requireNonNull(tree);
        }
    }

    public Parsed parse(Role role, String text) {
        return text.isBlank() ? new Parsed(role, text, null, EMPTY) : parsed(role, text);
    }

    /**
     * What the quick mode accepts, the full one accepts alike; only its refusals are not final. Hibernate
     * parses in the quick mode too, and what either has learned of the grammar serves both.
     */
    private static Parsed parsed(Role role, String text) {
        Parsed quick = parsed(role, text, PredictionMode.SLL);
        return quick.bad() == null ? quick : parsed(role, text, PredictionMode.LL);
    }

    private static Parsed parsed(Role role, String text, PredictionMode mode) {
        Errors errors = new Errors();
        HqlLexer lexer = new HqlLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        lexer.addErrorListener(errors);
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        HqlParser parser = new HqlParser(tokens);
        parser.removeErrorListeners();
        parser.addErrorListener(errors);
        parser.getInterpreter().setPredictionMode(mode);
        ParseTree tree = parse(parser, role, tokens);
        Token next = tokens.LT(1);
        if (errors.first == null && next.getType() != Token.EOF) {
            Bad rest = new Bad("`" + next.getText() + "` is not expected here", next.getStartIndex(), null);
            return new Parsed(role, text, tree, rest);
        }
        return new Parsed(role, text, tree, errors.first);
    }

    private static ParserRuleContext parse(HqlParser parser, Role role, CommonTokenStream tokens) {
        return switch (role) {
            case ORDER -> parser.orderByFragment();
            case CONDITION -> parser.predicate();
            case EXPRESSION -> {
                int first = tokens.LA(1);
                boolean query = first == HqlLexer.SELECT || first == HqlLexer.FROM;
                yield query
                        ? parser.subquery()
                        : isNegation(tokens) ? parser.predicate() : parser.expressionOrPredicate();
            }
        };
    }

    /** Whether {@code not} is the first word: as an expression, {@code not (…)} would be a call of a function. */
    private static boolean isNegation(CommonTokenStream tokens) {
        int at = 1;
        while (tokens.LA(at) == HqlLexer.LEFT_PAREN) {
            at++;
        }
        return tokens.LA(at) == HqlLexer.NOT;
    }

    private static final class Errors extends BaseErrorListener {

        private @Nullable Bad first;

        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                @Nullable Object symbol,
                int line,
                int column,
                String message,
                @Nullable RecognitionException error) {
            if (first == null) {
                int position = symbol instanceof Token token ? token.getStartIndex() : column;
                boolean end = symbol instanceof Token token && token.getType() == Token.EOF;
                String what = symbol instanceof Token token ? "`" + token.getText() + "`" : "a character";
                first = new Bad(end ? "it ends too early" : what + " is not expected here", position, null);
            }
        }
    }
}
