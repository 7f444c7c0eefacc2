package dev.lookahead.internal.message;

import java.util.Optional;

/** A name that is misspelt: the nearest one that gives what is asked for. */
record NearNames(SuggestionContext context, Trial trial) implements Suggester {

    @Override
    public Optional<Suggestion> suggestion(Missing missing) {
        return context.names().near(missing).sure(missing.name()).stream()
                .flatMap(near -> trial
                        .fix(missing.root(), missing.path(near), missing.useSite())
                        .map(fix -> Suggestion.instead(near, fix))
                        .stream())
                .findFirst();
    }
}
