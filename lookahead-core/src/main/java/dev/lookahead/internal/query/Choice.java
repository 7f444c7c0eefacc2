package dev.lookahead.internal.query;

import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.model.ExceptionFactory;
import dev.lookahead.model.InvalidQueryException;
import java.util.List;
import java.util.Set;

/**
 * What a query chooses of what it asks for.
 *
 * @param only the paths of a view that are shown, or none where everything is
 * @param lookups the paths of a virtual model that are looked up, or none where everything is
 * @param bound the parameters that decide what everything is
 */
public record Choice(Set<String> only, List<String> lookups, Set<String> bound) {

    /** Everything that needs no parameters. */
    public static final Choice ALL = new Choice(Set.of(), List.of(), Set.of());

    public Choice {
        only = Set.copyOf(only);
        lookups = List.copyOf(lookups);
        bound = Set.copyOf(bound);
    }

    /**
     * What a query was told to choose.
     *
     * @throws InvalidQueryException when there is no such choice
     */
    static Choice of(ResultShape.Whole asked, String name, QueryState state) {
        if (asked.asModel().isEmpty()) {
            if (!state.lookups().isEmpty()) {
                throw ExceptionFactory.invalidQuery("lookups(…) are those of a virtual model, and `" + name
                        + "` is a view, which says itself what it reads; only(…) shows parts of it.");
            }
            return new Choice(state.only(), List.of(), Set.of());
        }
        if (!state.only().isEmpty()) {
            throw ExceptionFactory.invalidQuery(
                    "only(…) shows parts of a view, and `" + name + "` is a virtual model: write lookups(…).");
        }
        boolean everything = state.lookups().isEmpty();
        return new Choice(
                Set.of(), state.lookups(), everything ? state.parameters().keySet() : Set.of());
    }
}
