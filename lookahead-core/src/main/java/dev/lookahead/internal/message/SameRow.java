package dev.lookahead.internal.message;

import dev.lookahead.internal.schema.Schema;
import java.util.Optional;

/** A record whose components are all known of the row itself. */
record SameRow(Schema schema, Trial trial) implements Suggester {

    @Override
    public Optional<Offer> offer(Missing missing) {
        Asker asker = missing.asker();
        boolean record = asker.kind() == Asker.Kind.COMPONENT
                && missing.alone()
                && schema.record(asker.type()).value().isPresent();
        return record
                ? trial.fix(missing.root(), Missing.THIS, asker)
                        .map(fix -> Offer.other(
                                fix,
                                "`" + asker.type() + "` shows what the row itself has, which is looked up as `"
                                        + Missing.THIS + "`."))
                : Optional.empty();
    }
}
