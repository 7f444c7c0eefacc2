package dev.lookahead.internal.lookup;

import java.util.Optional;

/** A record whose components are all known of the row itself. */
record SameRow(Rules rules, Trial trial) implements Suggester {

    @Override
    public Optional<Offer> offer(Missing missing) {
        Asker asker = missing.asker();
        boolean record = asker.kind() == Asker.Kind.COMPONENT
                && missing.alone()
                && rules.schema.record(asker.type()).value().isPresent();
        return record
                ? trial.fix(missing.root(), NestedRules.THIS, asker)
                        .map(fix -> Offer.other(
                                fix,
                                "`" + asker.type() + "` shows what the row itself has, which is looked up as `"
                                        + NestedRules.THIS + "`."))
                : Optional.empty();
    }
}
