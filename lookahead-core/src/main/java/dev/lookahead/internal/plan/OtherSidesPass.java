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
                .flatMap(step -> step.relatedRows().stream())
                .filter(step -> step.relation().conditions().isEmpty())
                .flatMap(this::savings);
    }

    private Stream<Saving> savings(Step.Rows step) {
        return step.key().otherSide().stream().flatMap(owner -> savings(step, owner));
    }

    private Stream<Saving> savings(Step.Rows step, ValueSource.Value owner) {
        return draft.substitutes().of(step.target()).stream()
                .map(RowSubstitute::from)
                .filter(from -> from.columns().contains(owner))
                .map(from -> new Saving.OtherSide(step, from, owner));
    }
}
