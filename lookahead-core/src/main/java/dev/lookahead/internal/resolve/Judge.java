package dev.lookahead.internal.resolve;

import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.hql.Fragments;
import dev.lookahead.internal.lookup.Rules;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.model.ExceptionFactory;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.InvalidViewException;
import java.util.List;
import java.util.function.Function;

/**
 * Has the rules answer one question after the other. What is wrong is told to whoever asked for it and to nobody else:
 * the rules of a question that went wrong are given up, with all that they had half resolved. Confined to one thread.
 */
final class Judge {

    private final Schema schema;
    private final Fragments fragments;
    private Rules rules;

    Judge(Schema schema, Fragments fragments) {
        this.schema = schema;
        this.fragments = fragments;
        this.rules = fresh();
    }

    private Rules fresh() {
        return new Rules(schema, fragments, new Guide());
    }

    /**
     * The answer to a question.
     *
     * @throws InvalidViewException with all mistakes that were found on the way, when there is one
     */
    <T> T answer(Function<Rules, T> question) {
        boolean ended = false;
        try {
            T answer = question.apply(rules);
            ended = true;
            throwMistakes();
            return answer;
        } catch (InvalidQueryException refused) {
            ended = true;
            throw refused;
        } finally {
            if (!ended || !rules.guide.errors().isEmpty()) {
                rules = fresh();
            }
        }
    }

    private void throwMistakes() {
        List<String> mistakes = rules.guide.errors();
        if (!mistakes.isEmpty()) {
            throw ExceptionFactory.invalidView(mistakes);
        }
    }
}
