package dev.lookahead.internal.fetch;

import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Step;
import java.util.function.Function;

/**
 * The statements of a plan, each as its database takes it. What comes of a statement is the same however its keys
 * travel; so only its text asks for the session there.
 */
final class Texts {

    private final Function<KeyStyle, PlanStatements> written;
    private final Sessions sessions;
    private final PlanStatements own;

    Texts(Function<KeyStyle, PlanStatements> written, Sessions sessions) {
        this.written = written;
        this.sessions = sessions;
        this.own = written.apply(sessions.style(sessions.ownUnit()));
    }

    /** All statements as the database of the query takes them. */
    PlanStatements own() {
        return own;
    }

    /** The statement of a step as it is sent. */
    Statement of(Step step) {
        return in(step.unit()).statement(step);
    }

    /** The statement of a node's entities as it is sent. */
    Statement entities(Node node) {
        return in(node.row().unit()).entities(node);
    }

    private PlanStatements in(String unit) {
        return unit.equals(sessions.ownUnit()) ? own : written.apply(sessions.style(unit));
    }
}
