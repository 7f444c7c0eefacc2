package dev.lookahead.internal.message;

import dev.lookahead.internal.guide.Words;
import java.util.Optional;

/** A path that is written as one word: {@code depotName} and {@code nameOfDepot} for {@code depot.name}. */
record FlattenedPaths(Trial trial) implements Suggester {

    @Override
    public Optional<Suggestion> suggestion(Missing missing) {
        PathPosition start = trial.start(missing);
        return new PathGuesses(Words.of(missing.name()).possessive())
                .from(start).stream()
                        .flatMap(path -> trial
                                .fix(missing.root(), missing.path(path), missing.useSite())
                                .map(fix -> Suggestion.instead(path, fix))
                                .stream())
                        .findFirst();
    }
}
