package dev.lookahead.internal.form;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How statements write a fragment. What steps over a row that may be missing begins with an alias of its own: the
 * join that HQL implies would cost the row that the path starts from.
 *
 * @param text where {@code this} is all that the {@code from} has
 * @param qualified where it has more, of which bare names could be attributes too
 * @param joins what it takes in the {@code from}, in this order
 * @param parameters the query's parameters that it names, sorted
 * @param condition whether it is a condition, which HQL does not take for a value everywhere
 * @param treated whether it treats its row as one of a kind, which Hibernate takes for a condition on all rows where
 *     nothing else of the row is named
 */
public record Wording(
        String text,
        String qualified,
        List<OuterJoin> joins,
        Set<String> parameters,
        boolean condition,
        boolean treated) {

    public Wording {
        joins = List.copyOf(joins);
        parameters = Collections.unmodifiableSet(new TreeSet<>(parameters));
    }

    /** What reads the same everywhere. */
    public static Wording of(String text, Set<String> parameters) {
        return new Wording(text, text, List.of(), parameters, false, false);
    }

    /**
     * How another fragment writes it where a name stands.
     *
     * @param asCondition whether a condition may stand there
     */
    public String inside(boolean asCondition) {
        return condition && !asCondition
                ? "(case when " + qualified + " then true when not (" + qualified + ") then false end)"
                : "(" + qualified + ")";
    }
}
