package dev.lookahead.internal.plan;

import dev.lookahead.internal.form.ValueSource;
import java.util.List;

/**
 * Something that need not be read, provided that some nodes are read before others. Passes find savings without
 * knowing of each other; {@link Savings} takes those that can be had together.
 */
sealed interface Saving {

    /** The rows of the first node are all here before those of the second are asked for anything. */
    record Before(Node first, Node second) {}

    /** What has to be read before what, for this saving to be had. */
    List<Before> needs();

    /** Whether it saves anything besides what is taken already. */
    boolean isOfUse(ReuseBuilder taken);

    /** Takes it. */
    void addTo(ReuseBuilder taken);

    /**
     * Steps that ask for rows of one node by keys are run together, when all other rows of the node are here.
     *
     * @param companions the companions of the target that are read after it, as their rows come with its rows
     * @param comeOtherwise whether rows of the target may come in another way
     */
    record SharedKeys(Node target, List<Step.Rows> steps, List<Node> companions, boolean comeOtherwise)
            implements Saving {

        public SharedKeys {
            steps = List.copyOf(steps);
            companions = List.copyOf(companions);
        }

        @Override
        public List<Before> needs() {
            return companions.stream()
                    .map(companion -> new Before(target, companion))
                    .toList();
        }

        @Override
        public boolean isOfUse(ReuseBuilder taken) {
            return true;
        }

        @Override
        public void addTo(ReuseBuilder taken) {
            taken.sharesKeys(target, steps, comeOtherwise);
        }
    }

    /** Steps that ask for rows of one node by keys wait for another node, whose rows have all that they want. */
    record AwaitedRows(RowSubstitute substitute) implements Saving {

        @Override
        public List<Before> needs() {
            return List.of(new Before(substitute.from(), substitute.to()));
        }

        @Override
        public boolean isOfUse(ReuseBuilder taken) {
            return taken.sharesKeys(substitute.to());
        }

        @Override
        public void addTo(ReuseBuilder taken) {
            taken.awaits(substitute.to(), substitute.from());
        }
    }

    /** A step asks only for those of its owners that were no owners of an earlier step over the same edge. */
    record SharedEdge(Step step, Step earlier) implements Saving {

        @Override
        public List<Before> needs() {
            return List.of(new Before(earlier.owner(), step.owner()));
        }

        @Override
        public boolean isOfUse(ReuseBuilder taken) {
            return true;
        }

        @Override
        public void addTo(ReuseBuilder taken) {
            taken.follows(step, earlier);
        }
    }

    /**
     * A step over a one-to-one association asks only for those of its owners that no row which is here belongs to.
     *
     * @param rows the node whose rows say to whom they belong
     * @param owner their value that is the id of the owner
     */
    record OtherSide(Step.Rows step, Node rows, ValueSource.Value owner) implements Saving {

        @Override
        public List<Before> needs() {
            return List.of(new Before(rows, step.owner()));
        }

        /** What belongs to an owner is taken from one place. */
        @Override
        public boolean isOfUse(ReuseBuilder taken) {
            return !taken.isSpared(step);
        }

        @Override
        public void addTo(ReuseBuilder taken) {
            taken.otherSide(step, new Reuse.OtherSide(rows, owner));
        }
    }
}
