package dev.lookahead;

import dev.lookahead.internal.query.CallArguments;
import dev.lookahead.internal.run.Explanation;
import dev.lookahead.model.Incubating;
import java.util.List;

/**
 * How a view is read. {@link #toString()} is a tree of its statements, for people to read; {@link #statements()} gives them
 * one by one, for tests.
 *
 * @since 0.1.0
 */
public final class FetchPlan {

    private final String text;
    private final List<Statement> statements;

    FetchPlan(Explanation explained) {
        this.text = explained.text();
        this.statements = explained.statements().stream()
                .map(each -> new Statement(each.text(), each.parameters(), each.brings(), each.unit()))
                .toList();
    }

    /**
     * A statement that is sent to the database, once or, for the levels of a recursive view, once for each level.
     *
     * @param text its SQL. Its tables are called {@code t1}, {@code t2}, … in their order, so that the text is the same
     *     under every version of Hibernate that sends the same statement
     * @param parameters the query's parameters that it takes, in the order of their names
     * @param brings the rows that it reads and their columns, as the tree says it
     * @param unit the persistence unit of the database that it is sent to
     */
    public record Statement(String text, List<String> parameters, String brings, String unit) {

        /** A statement. */
        public Statement {
            CallArguments given = new CallArguments("Statement(…)");
            text = given.argument("text", text);
            parameters = List.copyOf(given.argument("parameters", parameters));
            brings = given.argument("brings", brings);
            unit = given.argument("unit", unit);
        }
    }

    /** The statements, in the order of the tree, in an unmodifiable list. */
    @Incubating
    public List<Statement> statements() {
        return statements;
    }

    /** The tree. Its form may change between versions. */
    @Override
    public String toString() {
        return text;
    }
}
