package dev.lookahead.internal.run;

import java.util.List;

/**
 * A plan as it is explained.
 *
 * @param text a tree of its statements
 * @param statements the same one by one, in the order of the tree
 */
public record Explanation(String text, List<ExplainedStatement> statements) {

    public Explanation {
        statements = List.copyOf(statements);
    }
}
