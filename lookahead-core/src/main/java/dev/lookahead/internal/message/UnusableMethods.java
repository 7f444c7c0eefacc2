package dev.lookahead.internal.message;

import dev.lookahead.internal.schema.Schema;
import dev.lookahead.internal.schema.ViewDescription;
import java.util.Optional;

/** A method of the component's name that could make its value, and is private or not static. */
record UnusableMethods(Schema schema) implements Suggester {

    @Override
    public Optional<Offer> offer(Missing missing) {
        Asker asker = missing.asker();
        return asker.kind() != Asker.Kind.COMPONENT || !missing.alone()
                ? Optional.empty()
                : schema.view(asker.place().type())
                        .value()
                        .map(ViewDescription::unusable)
                        .map(methods -> methods.get(asker.name()))
                        .map(what -> Offer.other(
                                null,
                                "The method `" + asker.name() + "` is " + what
                                        + "; one that makes a component is static, and not private."));
    }
}
