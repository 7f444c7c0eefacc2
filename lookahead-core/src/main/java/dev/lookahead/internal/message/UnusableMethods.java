package dev.lookahead.internal.message;

import dev.lookahead.internal.schema.Schema;
import dev.lookahead.internal.schema.ViewDescription;
import java.util.Optional;

/** A method of the component's name that could make its value, and is private or not static. */
record UnusableMethods(Schema schema) implements Suggester {

    @Override
    public Optional<Suggestion> suggestion(Missing missing) {
        UseSite useSite = missing.useSite();
        return useSite.kind() != UseSite.Kind.COMPONENT || !missing.alone()
                ? Optional.empty()
                : schema.view(useSite.place().type())
                        .value()
                        .map(ViewDescription::unusable)
                        .map(methods -> methods.get(useSite.name()))
                        .map(what -> Suggestion.other(
                                null,
                                "The method `" + useSite.name() + "` is " + what
                                        + "; a method that makes a component must be static and must not be private."));
    }
}
