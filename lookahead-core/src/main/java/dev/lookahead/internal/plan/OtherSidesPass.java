package dev.lookahead.internal.plan;

import dev.lookahead.internal.form.ValueSource;
import java.util.stream.Stream;

/**
 * The fourth pass: a row that leads to its owner over a one-to-one association is the one that the association leads
 * back to from there.
 */
final class OtherSidesPass {

    private final Draft draft;

    OtherSidesPass(Draft draft) {
        this.draft = draft;
    }

    Stream<Saving> savings() {
        return draft.steps().stream()
                .filter(Step.Rows.class::isInstance)
                .map(Step.Rows.class::cast)
                .filter(step -> step.relation().conditions().isEmpty())
                .flatMap(this::savings);
    }

    private Stream<Saving> savings(Step.Rows step) {
        if (!(step.key() instanceof Key.OwnerId key) || key.otherSide() == null) {
            return Stream.empty();
        }
        ValueSource owner = key.otherSide();
        return draft.substitutes().of(step.target()).stream()
                .map(RowSubstitute::from)
                .filter(from -> from.columns().contains(owner))
                .map(from -> new Saving.OtherSide(step, from, owner));
    }
}
