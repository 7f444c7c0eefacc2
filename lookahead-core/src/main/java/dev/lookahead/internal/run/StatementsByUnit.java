package dev.lookahead.internal.run;

import dev.lookahead.internal.database.KeyStyle;
import dev.lookahead.internal.database.Sessions;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.write.Spelling;
import dev.lookahead.internal.write.Statement;
import java.util.function.Function;

/**
 * The statements of a plan, each as its database takes it. What comes of a statement is the same however its keys
 * travel; so only its text asks for the session there.
 */
final class StatementsByUnit {

    private final Function<KeyStyle, PlanStatements> written;
    private final Sessions sessions;
    private final String unit;
    private final PlanStatements own;

    StatementsByUnit(Function<KeyStyle, PlanStatements> written, Sessions sessions) {
        this.written = written;
        this.sessions = sessions;
        PlanStatements first = written.apply(sessions.style(sessions.ownUnit()));
        this.unit = first.plan().root().row().unit();
        this.own = unit.equals(sessions.ownUnit()) ? first : written.apply(sessions.style(unit));
    }

    /** The persistence unit of the plan's own rows. */
    String unit() {
        return unit;
    }

    /** All statements as the database of the plan's own rows takes them. */
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

    /** The statement that finds ids of a kind of row by other spellings, as it is sent. */
    Spelling spelling(RowType row) {
        return in(row.unit()).spelling(row);
    }

    private PlanStatements in(String other) {
        return other.equals(unit) ? own : written.apply(sessions.style(other));
    }
}
