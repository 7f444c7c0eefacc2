package dev.lookahead.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The third pass: steps of different nodes over the same edge. What one has read of an owner, the other need not
 * read. Either can come first, so both orders are offered; the one in which the view names them comes first.
 */
final class SharedEdgesPass {

    private final Draft draft;

    SharedEdgesPass(Draft draft) {
        this.draft = draft;
    }

    Stream<Saving> savings() {
        List<Saving> savings = new ArrayList<>();
        for (int later = 1; later < draft.steps().size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                Step one = draft.steps().get(earlier);
                Step other = draft.steps().get(later);
                if (one.owner() != other.owner()) {
                    follow(other, one, savings);
                    follow(one, other, savings);
                }
            }
        }
        return savings.stream();
    }

    private void follow(Step step, Step earlier, List<Saving> savings) {
        if (isSame(earlier, step)) {
            savings.add(new Saving.SharedEdge(step, earlier));
        }
    }

    private boolean isSame(Step earlier, Step step) {
        return step.readsSameAs(earlier)
                && step.brings().stream()
                        .allMatch(target -> earlier.brings().stream()
                                .anyMatch(from -> draft.substitutes().hasAll(from, target)));
    }
}
