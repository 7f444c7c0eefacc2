package dev.lookahead.internal.message;

import dev.lookahead.internal.schema.Schema;
import java.util.Optional;

/** A record whose components are all known of the row itself. */
record SameRow(Schema schema, Trial trial) implements Suggester {

    @Override
    public Optional<Suggestion> suggestion(Missing missing) {
        UseSite useSite = missing.useSite();
        boolean record = useSite.kind() == UseSite.Kind.COMPONENT
                && missing.alone()
                && schema.record(useSite.type()).value().isPresent();
        return record
                ? trial.fix(missing.root(), Missing.THIS, useSite)
                        .map(fix -> Suggestion.other(
                                fix,
                                "`" + useSite.type() + "` shows attributes of the row itself. Look it up as `"
                                        + Missing.THIS + "`."))
                : Optional.empty();
    }
}
