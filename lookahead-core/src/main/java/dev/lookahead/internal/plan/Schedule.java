package dev.lookahead.internal.plan;

import java.util.List;
import java.util.stream.Stream;

/** What of a plan need not be read, and in which waves the rest is. */
record Schedule(Reuse reuse, List<Wave> waves) {

    static Schedule of(List<Group> upwards) {
        Draft draft = Draft.of(upwards);
        return of(draft, savings(draft));
    }

    /**
     * All savings, those first whose loss costs most: shared keys save a statement whatever the data are; a shared edge
     * saves one where no owner is new; another side does so only where each owner has its row here.
     */
    static Stream<Saving> savings(Draft draft) {
        return Stream.of(
                        new SharedKeysPass(draft).savings(),
                        new SharedEdgesPass(draft).savings(),
                        new OtherSidesPass(draft).savings())
                .flatMap(savings -> savings);
    }

    /**
     * Takes savings in their order. Where some need orders that close a circle, the last of them is left out. Then the
     * groups are sorted once, and put into waves.
     */
    static Schedule of(Draft draft, Stream<Saving> savings) {
        Ordering ordering = new Ordering(draft.upwards());
        ReuseBuilder taken = new ReuseBuilder();
        savings.forEach(saving -> {
            if (saving.isOfUse(taken) && saving.needs().stream().allMatch(ordering::allows)) {
                saving.needs().forEach(ordering::add);
                saving.addTo(taken);
            }
        });
        Reuse reuse = taken.reuse(draft.substitutes());
        return new Schedule(reuse, Waves.of(ordering.downwards(), reuse));
    }
}
