package dev.lookahead.internal.run;

import java.util.List;

/**
 * A statement of a plan, for people and for tests.
 *
 * @param text its SQL
 * @param parameters the query's parameters that it takes, in the order of their names
 * @param brings the rows and their columns
 * @param unit the persistence unit that it is sent to
 */
public record ExplainedStatement(String text, List<String> parameters, String brings, String unit) {

    public ExplainedStatement {
        parameters = List.copyOf(parameters);
    }

    ExplainedStatement alsoBringing(String more) {
        return new ExplainedStatement(text, parameters, brings + "; " + more, unit);
    }
}
