package dev.lookahead.internal.message;

import java.util.Optional;

/** A name that is misspelt: the nearest one that gives what is asked for. */
record NearNames(SuggestionContext context, Trial trial) implements Suggester {

    @Override
    public Optional<Offer> offer(Missing missing) {
        return context.names().near(missing).sure(missing.name()).stream()
                .flatMap(
                        near -> trial
                                .fix(missing.root(), missing.path(near), missing.asker())
                                .map(fix -> Offer.instead(near, fix))
                                .stream())
                .findFirst();
    }
}
